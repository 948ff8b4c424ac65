import type { APIRoute } from 'astro';
import { reportSite } from '../../../../layouts/report-site.ts';

export function getStaticPaths() {
  return reportSite().playbook.images.map(({ name, base64 }) => ({
    params: { image: name },
    props: { base64 },
  }));
}

export const GET: APIRoute<{ base64: string }> = ({ props }) =>
  new Response(Uint8Array.from(atob(props.base64), (character) => character.charCodeAt(0)));
