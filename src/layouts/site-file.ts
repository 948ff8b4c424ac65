import { readFileSync, statSync } from 'node:fs';

let held: { readonly file: string; readonly changed: number; readonly content: unknown } | undefined;

/** The one file this site is made from, named by OUTERLOOP_MODEL; read again only when it changes. */
export function siteFile(): unknown {
  const file = process.env['OUTERLOOP_MODEL'];
  if (file === undefined || file === '') {
    throw new Error(
      'OUTERLOOP_MODEL is not set; build through "npm run build", which writes the model first',
    );
  }
  const changed = statSync(file).mtimeMs;
  if (held?.file !== file || held.changed !== changed) {
    held = { file, changed, content: JSON.parse(readFileSync(file, 'utf8')) };
  }
  return held.content;
}
