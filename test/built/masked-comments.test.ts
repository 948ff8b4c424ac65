import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { outerloop } from '../cli/run-outerloop.ts';
import { SOURCE, workspaceWith } from '../temporary-workspace.ts';

/** Everything a customer put into a comment that must not be read again anywhere in the report. */
const PLANTED = ['m.okafor@example.com', '07700 900461', 'GB29 NWBK 6016 1331 9268 19', 'Ottoline Pargeter'];

const THEME = `name: Late delivery
group: Delivery planning
driver: delivery
match: [late]
`;

it('no byte of the report holds an e-mail address, a number, an account or a name out of a comment', async () => {
  const comments = [
    'Two weeks late. Ring me on 07700 900461 or write to m.okafor@example.com, both work.',
    'Late again, please refund it all to GB29 NWBK 6016 1331 9268 19 before the month ends.',
    'Never again, says Ottoline Pargeter, and I would like you to pass that on to somebody.',
    'I am very happy with the driver, says ottoline pargeter of the corner shop, keep it up.',
  ];
  const workspace = workspaceWith({
    'data/feedback/survey/source.yaml': `${SOURCE}language: en\n`,
    'data/feedback/survey/2026.csv': [
      'id,date,customer,recommend,delivery,comment',
      ...comments.map((comment, at) => `a${at},2026-05-0${at + 1},C${at},2,1,"${comment}"`),
      '',
    ].join('\n'),
    'data/customers.csv': 'customer,name\nC2,Ottoline Pargeter\n',
    'content/themes/late.yaml': THEME,
  });
  expect(await outerloop(['build', '--workspace', workspace, '--site', 'report'])).toMatchObject({ code: 0 });

  const folder = join(workspace, 'dist/report');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const texts = files.map(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return { name, text: plain.toString('utf8').toLowerCase() };
  });
  const holding = (words: string): readonly string[] =>
    texts.filter(({ text }) => text.includes(words.toLowerCase())).map(({ name }) => name);
  expect(holding('Ring me on [phone number] or write to [e-mail address]')).not.toEqual([]);
  expect(PLANTED.flatMap(holding)).toEqual([]);
});
