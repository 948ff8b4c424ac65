import type { AssumptionUsed, MoneyRange, ThemeCosts } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import type { Formats } from '../format.ts';
import type { EmptyState, KeyFigure } from '../page-model.ts';

export type CostSide = 'company' | 'customers';

export const ASSUMPTIONS_FILE = 'content/assumptions.yaml';

/** Themes to show where a few must do: the vital few, else those with most mentions. */
const MOST_SHOWN = 8;

/** "£8.3k (£6.6k to £15k)"; ends that read alike are left out. */
export function moneyRangeText(range: MoneyRange, f: Formats): string {
  const [low, likely, high] = [f.money(range.low), f.money(range.likely), f.money(range.high)];
  return low === high && low === likely ? likely : `${likely} (${low} to ${high})`;
}

/** "£6.6k to £15k"; one amount where both ends read alike. */
export function endsText(range: MoneyRange, f: Formats): string {
  const [low, high] = [f.money(range.low), f.money(range.high)];
  return low === high ? low : `${low} to ${high}`;
}

/** ", £6.6k to £15k" to follow the likely amount; nothing where both ends read like it. */
export function rangeAfter(range: MoneyRange, f: Formats): string {
  const ends = endsText(range, f);
  return ends === f.money(range.likely) ? '' : `, ${ends}`;
}

/** The costs of the vital few; without any, of the themes with most mentions in the last twelve months. */
export function shownCosts(context: Context): readonly ThemeCosts[] {
  const { money, pareto } = context.results;
  const vital = vitalThemes(pareto.mentions);
  const own = money.themes.filter(
    ({ theme, mentions }) => mentions > 0 && (vital.length === 0 || vital.includes(theme)),
  );
  return own.slice(0, MOST_SHOWN);
}

/** "1 July 2025 to 30 June 2026", or why costs are given for no year. */
export function windowText(context: Context): string {
  const { window } = context.results.money;
  if (window === null) return 'no feedback yet';
  const period = context.f.period(window);
  return window.factor === 1 ? period : `${period}, scaled up to a year`;
}

/** How the cost of the vital few continues a sentence on their revenue; empty where nothing is known. */
export function vitalCostSentence(context: Context): string {
  const { vitalFew } = context.results.money;
  if (vitalFew === null) return '';
  const { f } = context;
  const company = vitalFew.companyTotal;
  const customers = vitalFew.customersTotal;
  const parts = [
    ...(company === null ? [] : [`us about ${moneyRangeText(company, f)}`]),
    ...(customers === null ? [] : [`customers about ${moneyRangeText(customers, f)}`]),
  ];
  return parts.length === 0
    ? ''
    : `What these themes are about costs ${f.list(parts)} a year, counting only those who wrote.`;
}

/** What stands in the place of an amount. */
export const NOT_KNOWN = 'Not known';
export const NOT_ASSUMED = 'not assumed';

/** Whether a row of figures says anything but why there are none. */
export function isAnyKnown(figures: readonly KeyFigure[]): boolean {
  return figures.some(({ value }) => value !== NOT_KNOWN);
}

/** Why a cost is not known, as it stands below "Not known". */
export function whyNoCost(
  side: CostSide,
  { mentions, contacts }: Pick<ThemeCosts, 'mentions' | 'contacts'>,
  { results }: Context,
): string {
  const { window } = results.money;
  if (window === null) return 'no feedback yet';
  if (window.tooShort) return 'the data cover less than three months, too little to speak of a year';
  if (mentions === 0) return 'no mention in the last twelve months of the data';
  if (side === 'customers') return `hours and fees are not assumed in ${ASSUMPTIONS_FILE}`;
  return contacts === 0
    ? 'none of the mentions is a contact, and no refund or visit is assumed'
    : `what a contact, a refund or a visit costs is not assumed in ${ASSUMPTIONS_FILE}`;
}

const NAMES: Readonly<Record<string, string>> = {
  hoursLostPerMention: 'Hours a customer loses per mention',
  hourValue: 'Value of a customer’s hour',
  feesPerMention: 'Fees a customer pays per mention',
  contactCost: 'Cost of handling a contact',
  refundPerMention: 'Refund per mention',
  visitCost: 'Cost of a visit',
  visitShare: 'Mentions that lead to a visit',
  margin: 'Margin',
  retention: 'Customers still there after a year',
  discountRate: 'Discount rate',
  churn: 'Customers who leave within a year',
};

/** What an assumption is about: "Refund per mention: “Surprises on the bill”". */
export function assumptionName({ assumption, scope, side }: AssumptionUsed, context: Context): string {
  const name = NAMES[assumption] ?? assumption;
  const whom = side === null ? '' : side === 'with' ? ', having raised it' : ', not having raised it';
  if (scope === null) return `${name}${whom}`;
  const theme = context.theme(scope);
  return `${name}${whom}: ${theme === null ? scope : context.themeQuoted(scope)}`;
}

/** One figure of an assumption in its unit. */
export function assumptionFigure(value: number, { unit }: AssumptionUsed, f: Formats): string {
  if (unit.startsWith('share')) return f.percentAsSet(value);
  return f.decimal(value, Number.isInteger(value) ? 0 : unit === 'hours' ? 1 : 2);
}

const HOW = 'with a low, a likely and a high figure and who says so.';

export function noAssumptions(currency: string): EmptyState {
  return {
    missing: 'Assumptions about cost',
    why: 'Without assumptions only handling costs that the feedback itself holds can be counted.',
    next: `Write down what an hour, a contact or a visit costs, ${HOW} Three lines are enough to start:`,
    command: 'npm run check',
    file: ASSUMPTIONS_FILE,
    skeleton: `${contactCost(currency)}\n${hourValue(currency)}`,
  };
}

/** What to add to the assumptions where those of one side are not among them. */
export function notAssumed(side: CostSide, currency: string): Omit<EmptyState, 'missing'> {
  const of =
    side === 'company'
      ? { what: 'what a contact, a refund or a visit costs', skeleton: contactCost(currency) }
      : {
          what: 'how many hours a customer loses and what they are worth',
          skeleton: `${hoursLost}\n${hourValue(currency)}`,
        };
  return {
    why: `The assumptions do not say ${of.what}.`,
    next: `Write it down, ${HOW} For example:`,
    command: 'npm run check',
    file: ASSUMPTIONS_FILE,
    skeleton: of.skeleton,
  };
}

const estimate = 'source: estimate, author: Finance, date: 2026-01-31';
const hoursLost = `hoursLostPerMention:\n  default: { low: 1, likely: 2, high: 4, unit: hours, ${estimate} }`;
function contactCost(currency: string): string {
  return `contactCost:\n  default: { low: 8, likely: 12, high: 20, unit: ${currency}, ${estimate} }`;
}
function hourValue(currency: string): string {
  return `hourValue: { low: 10, likely: 15, high: 30, unit: ${currency}, ${estimate} }`;
}
