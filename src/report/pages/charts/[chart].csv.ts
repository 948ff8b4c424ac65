import type { APIRoute } from 'astro';
import { csvOf } from '../../../charts/csv.ts';
import { reportSite } from '../../../layouts/report-site.ts';
import type { ChartDescription } from '../../../view/figures/chart-description.ts';
import { chartsOf } from '../../../view/report-model.ts';

export function getStaticPaths() {
  return chartsOf(reportSite()).map((description) => ({
    params: { chart: description.id },
    props: { description },
  }));
}

/** The numbers behind a chart, exactly those it plots. */
export const GET: APIRoute<{ description: ChartDescription }> = ({ props }) =>
  new Response(csvOf(props.description.table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
