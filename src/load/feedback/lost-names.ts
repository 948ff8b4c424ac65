import type { FeedbackTable } from '../../model/feedback-table.ts';
import { NO_CODE, placeOf } from '../../model/feedback-table.ts';
import { quoted } from '../../model/quoted.ts';
import { LOST_LETTER } from '../csv/lost-characters.ts';
import type { DefectList } from '../defect-list.ts';
import { TEXT_COLUMNS } from './table-builder.ts';

/** Warns of every name in which a letter was lost: it is counted apart from the name that was meant. */
export function warnOfLostNames(table: FeedbackTable, defects: DefectList): void {
  for (const column of TEXT_COLUMNS) {
    const { names, codes } = table[column];
    const lost = new Set(names.flatMap((name, code) => (name.includes(LOST_LETTER) ? [code] : [])));
    if (lost.size === 0) continue;
    for (let row = 0; row < table.rows && lost.size > 0; row++) {
      const code = codes[row]!;
      if (code === NO_CODE || !lost.delete(code)) continue;
      const what = `a letter of the ${column} ${quoted(names[code]!)} was lost before the file came here, and stands as another name`;
      const place = { ...placeOf(table, row), column: 1 };
      defects.warn(
        'character-lost',
        place,
        what,
        'export the file again as UTF-8 from where it came from, or write the name as it is',
      );
    }
  }
}
