import Papa from 'papaparse';
import type { SourceMapping } from '../../../model/source-mapping.ts';

type Delimiter = SourceMapping['file']['delimiter'];
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Characters and records looked at: enough for many rows with long comments, little enough for a glance. */
const LOOK_CHARACTERS = 1 << 20;
const LOOK_ROWS = 200;
/** More lines than stand above any header. */
const MOST_ABOVE = 20;

export interface DelimiterFinding {
  readonly delimiter: Delimiter;
  readonly why: string;
  readonly sure: boolean;
}

/**
 * The delimiter that splits the first records into the same number of fields most often, from the header on. Papa Parse
 * reads them, because it forgives what the strict reader refuses; ties go to the delimiter that it would pick itself. A
 * first line such as `sep=;` is believed where the records agree.
 *
 * @param bytes  the file as UTF-8, without byte order mark
 */
export function lookAtDelimiter(bytes: Uint8Array): DelimiterFinding {
  const text = new TextDecoder().decode(bytes.subarray(0, LOOK_CHARACTERS));
  const whole = bytes.length <= LOOK_CHARACTERS;
  const picked = Papa.parse<string[]>(text, { preview: LOOK_ROWS, delimitersToGuess: [...DELIMITERS] }).meta
    .delimiter;
  const all = DELIMITERS.map((delimiter) => tryDelimiter(text, delimiter, whole));
  const named = /^"?sep=(.)"?[,;\t|]*\r?(?:\n|$)/i.exec(text)?.[1];
  const trials = all.filter(
    (trial) => trial.delimiter === named || !all.some((other) => holdsHeaderOf(trial, other)),
  );
  const best = trials.toSorted(
    (a, b) =>
      Number(b.delimiter === named && b.agreement > 0) - Number(a.delimiter === named && a.agreement > 0) ||
      b.agreement - a.agreement ||
      Number(b.delimiter === picked) - Number(a.delimiter === picked),
  )[0]!;
  if (best.fields < 2) {
    const why = 'no delimiter splits the header into fields; the file seems to hold a single column';
    return { delimiter: ',', why, sure: false };
  }
  const behind = best.above === 0 ? '' : ' from the header on';
  const counts = `${best.agreeing} of the first ${best.rows} records${behind} have ${best.fields} fields when split at ${NAMES[best.delimiter]}`;
  const line =
    named === undefined
      ? ''
      : ` (the line sep=${named} names ${named === best.delimiter ? 'it' : 'another one'})`;
  const sure = best.agreeing === best.rows && (named === undefined || named === best.delimiter);
  return { delimiter: best.delimiter, why: `${counts}${line}`, sure };
}

const NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'the comma',
  ';': 'the semicolon',
  '\t': 'the tab',
  '|': 'the bar',
};

interface Trial {
  readonly delimiter: Delimiter;
  /** Fields of most records. */
  readonly fields: number;
  /** Records before the first two with that many fields. */
  readonly above: number;
  /** Records from there on. */
  readonly rows: number;
  readonly agreeing: number;
  /** Share of them with that many fields, 0–1. */
  readonly agreement: number;
}

function tryDelimiter(text: string, delimiter: Delimiter, whole: boolean): Trial {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOK_ROWS, skipEmptyLines: true });
  const cut = !whole && data.length < LOOK_ROWS; // the last record may be cut by the look
  const records = cut ? data.slice(0, -1) : data;
  const fields = mostFields(records);
  const agrees = (row: readonly string[] | undefined): boolean => row === undefined || row.length === fields;
  // a title may have as many fields by chance, two rows one after the other hardly
  const above = records.findIndex((row, at) => agrees(row) && agrees(records[at + 1]));
  const rows = above > MOST_ABOVE ? records : records.slice(Math.max(above, 0));
  const agreeing = rows.filter((row) => row.length === fields).length;
  const agreement = fields < 2 || above > MOST_ABOVE ? 0 : agreeing / rows.length;
  return { delimiter, fields, above, rows: rows.length, agreeing, agreement };
}

function mostFields(records: readonly (readonly string[])[]): number {
  const counts = [...Map.groupBy(records, ({ length }) => length)].map(
    ([fields, members]) => [fields, members.length] as const,
  );
  const [most] = counts.toSorted(([a, times], [b, others]) => others - times || b - a);
  return most?.[0] ?? 0;
}

/** Whether the header by another delimiter stands above the table of this one, as with the commas of decimal numbers. */
function holdsHeaderOf(trial: Trial, other: Trial): boolean {
  return other.agreement >= 0.5 && trial.agreement > 0 && other.above < trial.above;
}
