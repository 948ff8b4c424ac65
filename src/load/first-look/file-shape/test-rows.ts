import { counted } from '../../../model/counted.ts';
import type { ColumnProfile } from '../column-profile.ts';

/** Columns in which survey tools say how an answer came about. */
const HOW = /^(?:status|response type|response status|distribution ?channel|collector(?: type)?|mode)$/i;
/** What they say of answers that no customer gave. */
const TRIAL = /^(?:survey )?(?:preview|test)(?: response)?$|^spam$|^(?:survey )?preview[ _-]?mode$/i;
/** The same in the exports of Qualtrics that write numbers: 0 stands for a customer. */
const TRIAL_CODES = /^(?:1|2|9|17)$/;
/** Columns that say whether the questionnaire was answered to its end. */
const FINISHED = /^(?:finished|completed?|is ?complete|submitted|response status)$/i;
const UNFINISHED = /^(?:false|no|partial|incomplete|not completed|disqualified|screened out)$/i;

/** What to ask of rows that an export holds beside the answers of customers: tests of the authors, and answers broken off. */
export function rowsToSettle(columns: readonly ColumnProfile[]): readonly string[] {
  return columns.flatMap(({ header, question, values }) => {
    const named = (pattern: RegExp): boolean => pattern.test(header) || pattern.test(question);
    const times = (pattern: RegExp): number =>
      [...(values ?? [])].reduce((sum, [text, count]) => sum + (pattern.test(text) ? count : 0), 0);
    const coded = header === 'Status' && question === 'Response Type' ? times(TRIAL_CODES) : 0;
    const trials = named(HOW) ? times(TRIAL) + coded : 0;
    const broken = named(FINISHED) ? times(UNFINISHED) : 0;
    return [
      ...(trials === 0
        ? []
        : [
            `${counted(trials, 'row')} of previews or tests (column ${JSON.stringify(header)}): take them out of the export, else they count as answers of customers`,
          ]),
      ...(broken === 0
        ? []
        : [
            `${counted(broken, 'row')} of questionnaires that were not finished (column ${JSON.stringify(header)}): what they hold counts; take them out of the export if it should not`,
          ]),
    ];
  });
}
