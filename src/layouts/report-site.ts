import type { ReportModel } from '../view/report-document.ts';
import { siteFile } from './site-file.ts';

/** The pages of the report, as the command line wrote them. */
export function reportSite(): ReportModel {
  return siteFile() as ReportModel;
}
