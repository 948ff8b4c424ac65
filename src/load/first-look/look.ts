import { dayOf, isoDateOf } from '../../model/calendar.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import { placeBehind } from '../csv/byte-place.ts';
import { toUtf8 } from '../csv/text-encoding.ts';
import type { FileProfile } from './column-profile.ts';
import { profileFile } from './column-profile.ts';
import type { Roles } from './column-roles.ts';
import { rolesOf } from './column-roles.ts';
import type { DelimiterFinding } from './file-shape/delimiter-look.ts';
import { lookAtDelimiter } from './file-shape/delimiter-look.ts';
import type { EncodingFinding } from '../csv/encoding-look.ts';
import { lookAtEncoding } from '../csv/encoding-look.ts';
import type { ScorePlan } from './drafts/score-plan.ts';
import { planScores } from './drafts/score-plan.ts';
import type { Temper } from './source-temper.ts';
import { temperOf } from './source-temper.ts';

/** Everything a first look at an export found; what the drafts and the report are written from. */
export interface FirstLook {
  readonly encoding: EncodingFinding;
  readonly delimiter: DelimiterFinding;
  readonly file: FileProfile;
  readonly roles: Roles;
  readonly plan: ScorePlan;
  readonly temper: Temper;
  readonly date: LookDate;
}

/** The dates of the items, for the mapping and for `asOf`. */
export interface LookDate {
  /** One date for all rows, where no column holds dates. */
  readonly constant: string | undefined;
  /** The latest date of the items, or the constant. */
  readonly latest: string;
  readonly why: string;
}

export interface NoLook {
  readonly kind: 'no-look';
  readonly why: string;
}

/**
 * Looks at an export and decides nothing for good: every finding carries its reason.
 *
 * @param raw        the bytes of the file
 * @param writtenOn  ISO date on which the file was last written: no answer in it is younger
 * @param config     outerloop.yaml of the workspace, where there is one
 * @returns `no-look` with the reason when the bytes hold no table that could be read
 */
export function lookAtExport(
  raw: Uint8Array,
  writtenOn: string,
  config: WorkspaceConfig | undefined,
): FirstLook | NoLook {
  if (raw[0] === 0x50 && raw[1] === 0x4b && raw[2] === 0x03) {
    return noLook('this is a spreadsheet or archive, not text; save the sheet as CSV (UTF-8) and try again');
  }
  const encoding = lookAtEncoding(raw);
  const decoded = toUtf8(raw, encoding.encoding);
  if (decoded.kind === 'refused') {
    const why =
      decoded.before.length === 0 || decoded.what.includes('zero byte') ? decoded.fix : encoding.why;
    return noLook(`${placeOf(decoded.before)}${decoded.what}; ${why}`);
  }
  const zero = decoded.bytes.indexOf(0);
  if (zero >= 0) return noLook(`${placeOf(decoded.bytes.subarray(0, zero))}${ZERO_BYTE}`);
  const delimiter = lookAtDelimiter(decoded.bytes);
  const file = profileFile(decoded.bytes, delimiter.delimiter, dayOf(writtenOn));
  if (file.columns.length === 0) return noLook('the file holds no header');
  if (file.rows === 0) return noLook('the file holds no row that can be read below its header');
  const roles = rolesOf(file.columns);
  const plan = planScores(roles.columns, config);
  return {
    encoding,
    delimiter,
    file,
    roles,
    plan,
    temper: temperOf(file.columns, roles),
    date: dateOf(roles, writtenOn, config),
  };
}

const ZERO_BYTE =
  'a zero byte stands among the text; take it out, or export the file again: no text holds one';

/** Where reading stopped, as the beginning of a sentence; nothing where the whole file is at fault. */
function placeOf(before: Uint8Array): string {
  if (before.length === 0) return '';
  const { line, column } = placeBehind(before, lookAtDelimiter(before).delimiter);
  return `line ${line}, column ${column}: `;
}

function noLook(why: string): NoLook {
  return { kind: 'no-look', why };
}

function dateOf({ date }: Roles, writtenOn: string, config: WorkspaceConfig | undefined): LookDate {
  if (date.finding !== undefined) {
    return {
      constant: undefined,
      latest: isoDateOf(date.finding.latest),
      why: 'the latest date in the export',
    };
  }
  if (date.column !== undefined) {
    const stand = config === undefined ? 'the day the file was last written' : 'asOf of outerloop.yaml';
    const why = `a stand-in, ${stand}: the dates of the export could not be read`;
    return { constant: undefined, latest: config?.asOf ?? writtenOn, why };
  }
  if (config !== undefined) {
    const why =
      'no column holds a date. This is asOf of outerloop.yaml, as a stand-in: write the day on which these answers were collected';
    return { constant: config.asOf, latest: config.asOf, why };
  }
  const why =
    'no column holds a date. This is the day the file was last written, as a stand-in: the answers are not younger. Write the day on which they were collected';
  return { constant: writtenOn, latest: writtenOn, why };
}
