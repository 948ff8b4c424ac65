import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markThemes } from '../../src/analysis/themes/theme-marks.ts';
import { inVoiceOrder } from '../../src/load/voice-order.ts';
import type { CodedColumn, FeedbackTable } from '../../src/model/feedback-table.ts';
import { themeOf } from '../analysis/themes/theme-builder.ts';
import type { Answer } from '../build-table.ts';
import { tableOf } from '../build-table.ts';

const scales = { recommend: { low: 0, high: 10 }, delivery: { low: 1, high: 5 } };
const themes = ['a-late', 'b-price', 'c-crash'].map((id) => themeOf(id, { match: [id.slice(2)] }));

const answer: fc.Arbitrary<Answer> = fc.record(
  {
    customer: fc.constantFrom('C1', 'C2', 'C3', 'C4'),
    source: fc.constantFrom('survey', 'tickets'),
    date: fc.constantFrom('2026-04-30', '2026-05-02', '2026-06-15'),
    segment: fc.constantFrom('home', 'business'),
    unit: fc.constantFrom('north'),
    language: fc.constantFrom('en', 'de'),
    channel: fc.constantFrom('web'),
    handlingCost: fc.constantFrom(4, 7),
    comment: fc.constantFrom('late again', 'a fair price', 'a crash, and late'),
    scores: fc.record({ recommend: fc.constantFrom(null, 0, 9, 10), delivery: fc.constantFrom(null, 1, 5) }),
    measures: fc.record({ minutes: fc.constantFrom(null, 3.5, 90) }),
    codedThemes: fc.constantFrom<readonly number[]>([], [1], [0, 2]),
  },
  { requiredKeys: [] },
);

/** Everything the table says of a row. */
function saidOf(table: FeedbackTable, row: number) {
  const text = ({ names, codes }: CodedColumn) => names[codes[row]!] ?? null;
  const { source, file, customer, segment, unit, role, channel, stage, language } = table;
  const { starts, themes: coded } = table.codedThemes;
  return {
    texts: [source, file, customer, segment, unit, role, channel, stage, language].map(text),
    id: table.idOf(row),
    line: table.line[row],
    day: table.day[row],
    scores: [...table.scores].map(([id, { levels }]) => [id, levels[row]]),
    measures: [...table.measures].map(([id, { values }]) => [id, values[row]]),
    cost: table.handlingCost[row],
    comment: table.comments.text(row),
    coded: [...coded.subarray(starts[row], starts[row + 1])],
  };
}

function marksOf(table: FeedbackTable, row: number): readonly number[] {
  const { starts, themes: marked } = markThemes(table, themes);
  return [...marked.subarray(starts[row], starts[row + 1])];
}

describe('the order of voices', () => {
  it('changes nothing that is said of an item, and puts the items of a customer side by side', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 30 }), (answers) => {
        const asRead = tableOf(answers, scales);
        const ordered = inVoiceOrder(tableOf(answers, scales));
        expect(ordered.rows).toBe(asRead.rows);
        expect(ordered.comments.count).toBe(asRead.comments.count);
        const places = answers.map((_, row) => ordered.comments.place(row));
        places.forEach((place, row) => {
          expect(saidOf(ordered, row)).toEqual(saidOf(asRead, place));
          expect(marksOf(ordered, row)).toEqual(marksOf(asRead, place));
          expect(ordered.comments.has(row)).toBe(asRead.comments.has(place));
        });
        expect([...places].sort((a, b) => a - b)).toEqual(answers.map((_, row) => row));
        const { codes } = ordered.customer;
        places.slice(1).forEach((place, row) => {
          const [before, after] = [codes[row]!, codes[row + 1]!];
          expect(before < after || (before === after && places[row]! < place)).toBe(true);
        });
      }),
    );
  });

  it('is left alone where it is so already', () => {
    const table = tableOf([{}, { customer: 'C1' }, { customer: 'C2' }]);
    expect(inVoiceOrder(table)).toBe(table);
  });
});
