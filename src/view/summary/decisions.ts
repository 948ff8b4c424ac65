import type { DriverPareto } from '../../analysis/results.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import { standingOf } from '../../model/promises/promise-lifecycle.ts';
import type { Context } from '../context.ts';
import { livePlanOf, ownerText, planAgainst } from '../chain/plan-words.ts';
import { performanceText } from '../drivers/driver-words.ts';
import type { Decision } from './summary-model.ts';

/** More would not be decided in one meeting. */
const MOST_THEMES = 4;

/**
 * What is asked of the reader: the vital few without a promise that nobody has decided against, reports to customers that are late and, when no themes
 * stand out over all comments, the key drivers that are important and behind the others.
 */
export function decisionsOf(context: Context): readonly Decision[] {
  const { results, promises, f } = context;
  const promised = new Set(promises.map((promise) => promise.theme));
  const vital = vitalThemes(results.pareto.mentions);
  const open = vital.filter((theme) => !promised.has(theme) && planAgainst(theme, context) === null);
  const late = promises.filter((promise) => promise.public && standingOf(promise, results.asOf) === 'late');
  return [
    ...buyInDecisions(context),
    ...open.slice(0, MOST_THEMES).map((id) => themeDecision(id, context)),
    ...(open.length > MOST_THEMES ? [restDecision(open.slice(MOST_THEMES), context)] : []),
    ...(vital.length === 0 ? driverDecisions(context) : []),
    ...late.map((promise) => ({
      ask: `Report to customers on “${promise.title}”.`,
      because: `The public promise said they would hear again by ${f.date(promise.nextReportBy)}, and that day has passed.`,
      due: null,
      href: null,
      linkText: null,
    })),
  ];
}

/** More cases than this would not be heard in one meeting; those to be decided first come first. */
const MOST_CASES = 3;

/** The cases for buy-in that are still to be decided. */
function buyInDecisions({ buyIns, results, f }: Context): readonly Decision[] {
  return buyIns
    .filter(({ decideBy }) => decideBy >= results.asOf)
    .toSorted((a, b) =>
      a.decideBy === b.decideBy ? (a.id < b.id ? -1 : 1) : a.decideBy < b.decideBy ? -1 : 1,
    )
    .slice(0, MOST_CASES)
    .map((buyIn) => {
      const due = `${buyIn.decides}, by ${f.date(buyIn.decideBy)}`;
      return {
        ask: buyIn.ask,
        because: `${buyIn.title}. ${due}.`,
        due,
        href: `buy-in/${buyIn.id}/`,
        linkText: 'See how large it is',
      };
    });
}

/** What is open on one of the vital few without a promise: everything, a plan that nobody has agreed, or the word to customers. */
function themeDecision(id: string, context: Context): Decision {
  const theme = context.themeQuoted(id);
  const size = themeSize(id, context);
  const plan = livePlanOf(id, context);
  if (plan === null) {
    return {
      ask: `Decide what to do about ${theme}: who owns it, and what all customers are told by when.`,
      because: `It is one of the vital few (${size}), and no promise to customers answers it.`,
      due: null,
      href: `themes/${id}/`,
      linkText: `Read about ${theme}`,
    };
  }
  const owner = ownerText(plan, id, context);
  const toPlan = { href: `plans/${plan.id}/`, linkText: `Read the plan “${plan.title}”` };
  return plan.status === 'draft'
    ? {
        ask: `Agree the draft plan for ${theme}, or drop it with the reason.`,
        because: `It is one of the vital few (${size}). Its plan is still a draft (owner: ${owner}), and no promise to customers answers it.`,
        due: null,
        ...toPlan,
      }
    : {
        ask: `Decide what all customers are told about ${theme}, and by when.`,
        because: `It is one of the vital few (${size}). Its cause is being worked on (owner: ${owner}), but no promise to customers answers it.`,
        due: null,
        ...toPlan,
      };
}

function restDecision(themes: readonly string[], context: Context): Decision {
  const [only, ...more] = themes;
  if (only !== undefined && more.length === 0) {
    return {
      ask: `Decide whether the last of the vital few, ${context.themeQuoted(only)}, follows now or later.`,
      because: 'No promise to customers answers it.',
      due: null,
      href: `themes/${only}/`,
      linkText: `Read about ${context.themeQuoted(only)}`,
    };
  }
  return {
    ask: `Decide whether the others of the vital few follow now or later: ${context.f.list(themes.map(context.themeQuoted))}.`,
    because: 'No promise to customers answers them.',
    due: null,
    href: 'themes/',
    linkText: 'Compare the themes',
  };
}

function driverDecisions(context: Context): readonly Decision[] {
  const { results, f } = context;
  return results.drivers.keyDrivers.slice(0, 3).flatMap((id): Decision[] => {
    const estimate = context.estimate(id);
    if (estimate?.kind !== 'estimated' || estimate.quadrant !== 'concentrate-here') return [];
    const name = context.driverName(id);
    const own = results.driverParetos.find((pareto) => pareto.driver === id);
    const behind = own === undefined ? [] : vitalThemes(own.pareto.mentions);
    const start =
      behind.length === 0 ? '' : ` Start with ${f.list(behind.slice(0, 2).map(context.themeQuoted))}.`;
    const border = estimate.borderline ? ', though its place is borderline' : '';
    return [
      {
        ask: `Decide who finds and removes the causes behind ${name}.${start}`,
        because: `It moves with the outcome and is behind the other drivers (performance ${performanceText(estimate, context)})${border}.`,
        due: null,
        href: `drivers/${id}/`,
        linkText: `Read about ${name}`,
      },
    ];
  });
}

/** "181 mentions, 143 customers, £41m of yearly revenue", as far as known. */
export function themeSize(id: string, context: Context): string {
  const { f } = context;
  const result = context.themeResult(id);
  if (result === null) return 'size not known';
  const revenue = result.money.revenueCentsPerYear;
  return [
    f.counted(result.mentions, 'mention'),
    ...(result.customers === 0 ? [] : [f.counted(result.customers, 'customer')]),
    ...(revenue === null || revenue <= 0 ? [] : [`${f.money(revenue)} of yearly revenue`]),
  ].join(', ');
}

/** The strongest key driver with vital few of its own: what to name when no themes stand out over all comments. */
export function concentratedDriver(context: Context): DriverPareto | null {
  const { drivers, driverParetos } = context.results;
  for (const id of drivers.keyDrivers) {
    const own = driverParetos.find((pareto) => pareto.driver === id);
    if (own !== undefined && vitalThemes(own.pareto.mentions).length > 0) return own;
  }
  return null;
}
