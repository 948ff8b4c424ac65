import Papa from 'papaparse';
import type { SourceMapping } from '../../model/source-mapping.ts';

type Delimiter = SourceMapping['file']['delimiter'];
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Characters and records looked at: enough for many rows with long comments, little enough for a glance. */
const LOOK_CHARACTERS = 1 << 20;
const LOOK_ROWS = 200;

export interface DelimiterFinding {
  readonly delimiter: Delimiter;
  readonly why: string;
  readonly sure: boolean;
}

/**
 * The delimiter that splits the first records into the same number of fields most often. Papa Parse reads them, because
 * it forgives what the strict reader refuses; ties go to the delimiter that it would pick itself.
 *
 * @param bytes  the file as UTF-8, without byte order mark
 */
export function lookAtDelimiter(bytes: Uint8Array): DelimiterFinding {
  const text = new TextDecoder().decode(bytes.subarray(0, LOOK_CHARACTERS));
  const whole = bytes.length <= LOOK_CHARACTERS;
  const picked = Papa.parse<string[]>(text, { preview: LOOK_ROWS, delimitersToGuess: [...DELIMITERS] }).meta
    .delimiter;
  const trials = DELIMITERS.map((delimiter) => tryDelimiter(text, delimiter, whole));
  const best = trials.toSorted(
    (a, b) => b.agreement - a.agreement || Number(b.delimiter === picked) - Number(a.delimiter === picked),
  )[0]!;
  if (best.fields < 2) {
    const why = 'no delimiter splits the header into fields; the file seems to hold a single column';
    return { delimiter: ',', why, sure: false };
  }
  const name = NAMES[best.delimiter];
  const why = `${best.agreeing} of the first ${best.rows} records have ${best.fields} fields when split at ${name}`;
  return { delimiter: best.delimiter, why, sure: best.agreeing === best.rows };
}

const NAMES: Readonly<Record<Delimiter, string>> = {
  ',': 'the comma',
  ';': 'the semicolon',
  '\t': 'the tab',
  '|': 'the bar',
};

function tryDelimiter(
  text: string,
  delimiter: Delimiter,
  whole: boolean,
): { delimiter: Delimiter; fields: number; rows: number; agreeing: number; agreement: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: LOOK_ROWS, skipEmptyLines: true });
  const cut = !whole && data.length < LOOK_ROWS; // the last record may be cut by the look
  const rows = cut ? data.slice(0, -1) : data;
  const fields = rows[0]?.length ?? 0;
  const agreeing = rows.filter((row) => row.length === fields).length;
  return {
    delimiter,
    fields,
    rows: rows.length,
    agreeing,
    agreement: fields < 2 ? 0 : agreeing / rows.length,
  };
}
