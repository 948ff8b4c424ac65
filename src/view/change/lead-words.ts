import type { IndicatorResult, LeadResult } from '../../analysis/results.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Context } from '../context.ts';
import type { DataTable } from '../page-model.ts';

/** The verdict in a few words. */
export function leadHeadline(lead: LeadResult, { f }: Context): string {
  if (lead.kind === 'not-judged') {
    return lead.reason === 'too-short' ? 'Too short to tell' : 'Nothing to compare';
  }
  const months = f.counted(Math.abs(lead.best), 'month');
  switch (lead.verdict) {
    case 'leads':
      return `Leads by ${months}`;
    case 'moves-together':
      return 'Moves in the same month';
    case 'trails':
      return `Trails by ${months}`;
    case 'not-shown':
      return 'No lead shown';
    default:
      return lead.verdict satisfies never;
  }
}

/** The verdict with its figures, and what it does not say. */
export function leadSentence(
  indicator: Indicator,
  { lead, symptom }: IndicatorResult,
  context: Context,
): string {
  const { f } = context;
  const name = symptom.kind === 'theme' ? context.themeQuoted(symptom.id) : context.outcomeName(symptom.id);
  if (lead.kind === 'not-judged') {
    return lead.reason === 'too-short'
      ? `Too short to tell whether it moves before ${name}: both have figures in ${f.counted(lead.months, 'month')}, with ${f.counted(lead.pairs, 'change')} from one month to the next that can be compared; 24 months and 15 changes are needed.`
      : `It cannot be told whether it moves before ${name}: the changes of one of them are the same every month.`;
  }
  const figures = `r ${f.decimal(lead.r, 2)} against a band of ±${f.decimal(lead.band, 2)}`;
  const ground = lead.flagged
    ? ` ${f.counted(lead.months, 'month')} are weak ground: 36 would be better.`
    : '';
  const size = Math.abs(lead.best);
  const months = f.counted(size, 'month');
  switch (lead.verdict) {
    case 'leads':
      return `Has moved before ${name} by about ${months} in ${f.counted(lead.months, 'month')} of data (${figures}); keep checking.${expectation(indicator, size, context)}${direction(lead)}${ground}`;
    case 'moves-together':
      return `Moves with ${name} in the same month (${figures}): useful to watch, but no early warning.${direction(lead)}${ground}`;
    case 'trails':
      return `Follows ${name} by about ${months} (${figures}): customers say it first.${direction(lead)}${ground}`;
    case 'not-shown':
      return `No sign in these data that it moves before ${name}: the strongest link of all leads looked at is ${figures}${lead.halvesAgree ? '' : ', and its sign differs between the two halves of the months'}. That does not show that there is none.${ground}`;
    default:
      return lead.verdict satisfies never;
  }
}

function expectation({ expectedLeadMonths: expected }: Indicator, found: number, { f }: Context): string {
  if (expected === undefined) return '';
  return expected === found
    ? ` That is the lead that was expected.`
    : ` A lead of ${f.counted(expected, 'month')} was expected.`;
}

function direction({ signExpected }: Extract<LeadResult, { kind: 'judged' }>): string {
  return signExpected
    ? ''
    : ' It moves the other way than its good end lets expect: check the direction first.';
}

/** The link at every lead; null when none was judged. */
export function leadTable(
  indicator: Indicator,
  { lead, symptom }: IndicatorResult,
  context: Context,
): DataTable | null {
  if (lead.kind === 'not-judged') return null;
  const { f } = context;
  const name = symptom.kind === 'theme' ? context.themeName(symptom.id) : context.outcomeName(symptom.id);
  return {
    caption: `${indicator.name} and ${name}: the link at every lead`,
    columns: [
      { label: 'The indicator comes', numeric: false },
      { label: 'Correlation r', numeric: true },
      { label: 'Pairs of months', numeric: true },
      { label: 'Outside the band', numeric: false },
    ],
    rows: lead.byLead.map((each) => [
      {
        text:
          each.lead === 0
            ? 'in the same month'
            : `${f.counted(Math.abs(each.lead), 'month')} ${each.lead > 0 ? 'before' : 'after'}`,
      },
      { text: f.decimal(each.r, 2) },
      { text: f.count(each.pairs) },
      { text: Math.abs(each.r) > lead.band ? 'yes' : 'no' },
    ]),
    source: `Changes from month to month, with ${lead.order === 0 ? 'no rhythm of its own to take out' : `the indicator’s own rhythm (order ${f.count(lead.order)}) taken out of both`}; n = ${f.counted(lead.months, 'month')}; band ±${f.decimal(lead.band, 2)} allows for looking at ${f.counted(lead.byLead.length, 'lead')}; data as of ${f.date(context.results.asOf)}.`,
  };
}
