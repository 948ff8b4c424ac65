import { z } from 'zod';
import { DATE_FORMAT, DATE_PLACEHOLDERS, dateFormatFault } from './date-format.ts';
import { slug } from './identifier.ts';
import { isoDate, languageTag, words } from './text-fields.ts';
import { scaleSchema } from './scale.ts';

/** A header exactly as the export writes it, or `#3` for the third column. */
const header = z.string().min(1);
const missingCodes = z
  .array(z.string())
  .describe('Cell texts that mean "no answer", beside the empty cell, for example ["N/A", "99"].');

/** Reports put titles and filters above their tables; past this many lines, the first answers would pass for a header. */
const MOST_HEADER_ROWS = 20;

const noTick = missingCodes
  .optional()
  .describe('Cell texts of a column that is not ticked, beside the empty cell, for example ["0", "No"].');

const constant = z.strictObject({ value: words.describe('The same value for every row of this source.') });
const tickedText = z.strictObject({
  oneOf: z
    .record(header, words)
    .describe(
      'Several tick-box columns of which one is ticked: header of the column to the value it stands for.',
    ),
  missing: noTick,
});

/** Where a text field comes from. */
const textField = z.union([
  header,
  constant,
  tickedText,
  z.strictObject({
    column: header,
    missing: missingCodes.optional(),
    values: z
      .record(z.string(), words)
      .optional()
      .describe('Cell text to the value the report uses; closed list.'),
  }),
]);

const idField = z.union([
  header,
  z.strictObject({ column: header }),
  z.strictObject({ from: z.literal('line').describe('The export has no ids: file and line are the id.') }),
]);

const dateField = z.union([
  z.strictObject({ value: isoDate.describe('All rows of this source carry this date.') }),
  z.strictObject({
    column: header,
    format: z
      .string()
      .regex(DATE_FORMAT, {
        message: `must be made of ${DATE_PLACEHOLDERS} and separators, in these capitals, such as "D/M/YYYY H:mm"`,
        abort: true,
      })
      .superRefine((format, context) => {
        const fault = dateFormatFault(format);
        if (fault === undefined) return;
        context.addIssue({
          code: 'custom',
          message: `it ${fault}`,
          params: {
            fix: 'write the year and the month once and the day at most once, such as "YYYY-MM-DD", "D/M/YYYY H:mm" or "YYYY-MM"',
          },
        });
      })
      .default('YYYY-MM-DD')
      .describe(
        'How the export writes dates, for example "M/D/YYYY H:mm:ss" or "ddd, D MMM YYYY"; MMM is the name of a month, short or whole, in English, German, French, Spanish, Italian, Dutch or Portuguese; YY is a year from 2000 to 2099, ddd a weekday, A AM or PM, Z the zone; the time of day is read past. X alone is seconds since 1970, x milliseconds; their date is that of Greenwich. days alone is the day count of a spreadsheet, 1 being the first day of 1900.',
      ),
  }),
]);

const commentField = z.union([
  header,
  z.array(header).min(1),
  z.strictObject({
    columns: z.array(header).min(1),
    missing: missingCodes.optional(),
    html: z.boolean().default(false).describe('The cells hold HTML: tags are dropped and entities decoded.'),
  }),
]);

const scaleChange = z
  .strictObject({
    from: isoDate.describe('First date on which customers saw the new scale.'),
    until: isoDate.optional().describe('Last date of it; leave out when it still holds.'),
    scale: scaleSchema,
    recode: z
      .record(z.string().regex(/^-?\d+$/), z.int())
      .optional()
      .describe('New points to points of the declared scale, one entry for each point.'),
    notComparable: z
      .boolean()
      .default(false)
      .describe('Leave these answers out of all scores, and count them.'),
  })
  .refine((change) => (change.recode === undefined) === change.notComparable, {
    message: 'a scale change says either how points recode or notComparable: true',
  });

const numberField = z.strictObject({
  column: header,
  missing: missingCodes.optional(),
  decimal: z.enum(['.', ',']).default('.').describe('The decimal mark of the export.'),
});

const reversed = z
  .boolean()
  .default(false)
  .describe('This export counts from the other end: low + high - x.');

/** Where a rating comes from and how its cells read. */
const ratingField = z.union([
  header,
  z.strictObject({
    oneOf: z
      .record(header, z.int())
      .describe('Several tick-box columns of which one is ticked: header to points.'),
    missing: noTick,
    reversed,
  }),
  z.strictObject({
    column: header,
    missing: missingCodes.optional(),
    words: z
      .record(z.string(), z.int())
      .optional()
      .describe('Worded answers to points, for example "Good": 4.'),
    decimals: z.boolean().default(false).describe('Whole points are written like 4.0.'),
    reversed,
    changes: z.array(scaleChange).default([]).describe('Date ranges in which customers saw another scale.'),
    decimal: z.enum(['.', ',']).default('.').describe('The decimal mark of the export.'),
    optional: z
      .boolean()
      .default(false)
      .describe('Some files of this source were exported without the column.'),
  }),
]);

/** `data/feedback/<source>/source.yaml`: how one raw export maps to the canonical feedback item. */
export const sourceMappingSchema = z.strictObject({
  name: words.describe('How the report calls this source.'),
  kind: z.enum([
    'survey',
    'ticket',
    'complaint',
    'review',
    'call-note',
    'sales-note',
    'community',
    'advisory-board',
  ]),
  solicited: z.boolean().describe('true: we asked; false: customers volunteered it (almost-free VoC).'),
  language: languageTag.optional().describe('The language of all comments, when no column says it.'),
  origin: words
    .optional()
    .describe('Where the data came from and under which licence; shown on the data page.'),
  file: z
    .strictObject({
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).default('utf-8'),
      delimiter: z.enum([',', ';', '\t', '|']).default(','),
      headerRows: z
        .int()
        .min(1)
        .max(MOST_HEADER_ROWS)
        .default(1)
        .describe(
          'Rows before the first answer: titles, notes and blank lines above the header count as well.',
        ),
      namesRow: z.int().min(1).max(MOST_HEADER_ROWS).default(1).describe('Which of them names the columns.'),
      optionsRow: z
        .int()
        .min(1)
        .max(MOST_HEADER_ROWS)
        .optional()
        .describe(
          'A row of options under carried-over questions: columns are then named "question | option".',
        ),
      lineEnds: z
        .enum(['one-kind', 'mixed'])
        .default('one-kind')
        .describe('mixed: rows of one file may end in different ways, as in files that were joined by hand.'),
    })
    .refine((file) => file.namesRow <= file.headerRows && (file.optionsRow ?? 1) <= file.headerRows, {
      message: 'namesRow and optionsRow lie within headerRows',
    })
    .prefault({}),
  columns: z.strictObject({
    id: idField,
    date: dateField,
    customer: textField.optional(),
    segment: textField.optional(),
    unit: textField.optional(),
    role: textField.optional(),
    channel: textField.optional(),
    stage: textField.optional(),
    language: textField.optional(),
    comment: commentField.optional(),
    handlingCost: numberField
      .optional()
      .describe('What handling this item cost us, in the workspace currency.'),
    themes: z
      .strictObject({
        column: header,
        separator: z.string().min(1).optional().describe('Between several codes in one cell.'),
        missing: missingCodes.optional(),
        values: z.record(z.string(), slug).describe('Code in the export to the theme it means; closed list.'),
      })
      .optional()
      .describe('Themes that the source brings already coded.'),
  }),
  ratings: z
    .record(slug, ratingField)
    .default({})
    .describe('Outcome or driver id to the column that holds it.'),
  missing: missingCodes.default([]).describe('Codes for "no answer" in every column of this source.'),
  ignore: z.array(z.string()).default([]).describe('Headers we know and leave out.'),
  otherColumns: z
    .enum(['refuse', 'ignore'])
    .default('refuse')
    .describe('What to do with headers not named here.'),
});

export type SourceMapping = z.output<typeof sourceMappingSchema>;
export type TextField = z.output<typeof textField>;
export type RatingField = z.output<typeof ratingField>;
