import type { Pareto } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import { movedSentence } from '../change/movement-words.ts';
import { concentratedDriver } from './decisions.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import { asCloseAsStrongest, linkNumbers, performanceText } from '../drivers/driver-words.ts';
import { creditsLeftOut } from '../impact/credits-left-out.ts';
import { vitalCostSentence } from '../impact/money-words.ts';
import { changeSentence } from '../figures/outcome-chart.ts';
import type { Decision, Statement } from './summary-model.ts';
import { weightedSentence } from '../sampling/sampling-words.ts';

/** The sentences of the first screen, each with the place that tells more. */
export function statementsOf(context: Context, decisions: readonly Decision[]): readonly Statement[] {
  const first = decisions[0];
  return [
    ...(context.outcomeResult === null
      ? []
      : [
          {
            about: 'What changed',
            text: [
              changeSentence(context.outcomeResult, context),
              quarterSentence(context),
              weightedSentence(context),
            ]
              .filter((sentence) => sentence !== null)
              .join(' '),
            href: '#trend',
            linkText: 'See the trend',
          },
        ]),
    ...(first === undefined ? [] : [decisionStatement(first, decisions.length - 1, context)]),
    ...costStatement(context),
    ...driverStatement(context),
  ];
}

/** The last quarter where it moved beyond chance and the year does not say so. */
function quarterSentence(context: Context): string | null {
  const year = context.outcomeResult?.change ?? null;
  const quarter = context.results.movement.comparisons.find(({ window }) => window === 'quarter');
  if (year === null || quarter?.kind !== 'estimated' || !quarter.beyondChance) return null;
  const isTold = year.beyondChance && year.difference > 0 === quarter.difference > 0;
  return isTold ? null : `From the quarter before to the last one, ${movedSentence(quarter, context)}`;
}

/** The first decision, who takes it and by when: it stands where a phone shows it without scrolling. */
function decisionStatement(first: Decision, more: number, { f }: Context): Statement {
  return {
    about: 'What we ask you to decide',
    text: [
      first.ask,
      ...(first.due === null ? [] : [`${first.due}.`]),
      ...(more === 0
        ? []
        : [`${capital(f.spelled(more, 'more decision is', 'more decisions are'))} listed below.`]),
    ].join(' '),
    href: '#decisions',
    linkText: 'See the decisions',
  };
}

/** The business behind the vital few; without any, behind the vital few of the strongest driver that has some. */
function costStatement(context: Context): readonly Statement[] {
  const { results } = context;
  const vital = vitalThemes(results.pareto.mentions);
  if (vital.length > 0) {
    const statement = costOf(results.pareto, vital, 'all mentions', 'impact/', 'See what it costs', context);
    return [{ ...statement, text: `${statement.text} ${vitalCostSentence(context)}`.trim() }];
  }
  const own = concentratedDriver(context);
  if (own === null) return [];
  const name = context.driverName(own.driver);
  const whole =
    own.basis === 'low-raters'
      ? `what customers who rated ${name} low mention`
      : `the mentions that belong to ${name}`;
  const themes = vitalThemes(own.pareto.mentions);
  return [costOf(own.pareto, themes, whole, `drivers/${own.driver}/`, `See ${name}`, context)];
}

function costOf(
  pareto: Pareto,
  vital: readonly string[],
  whole: string,
  href: string,
  linkText: string,
  context: Context,
): Statement {
  const { f } = context;
  const named = vital.slice(0, 2).map(context.themeQuoted);
  const others = vital.length - named.length;
  const names = f.list(others === 0 ? named : [...named, f.counted(others, 'other theme')]);
  const share = pareto.mentions.kind === 'cut' ? f.percent(pareto.mentions.vitalShare) : 'most';
  return {
    about: 'What it may cost',
    text: `${names} ${vital.length === 1 ? 'makes' : 'make'} up ${share} of ${whole}. ${sizeOfBusiness(pareto, vital.length === 1 ? 'it' : 'them', context)}`,
    href,
    linkText,
  };
}

function sizeOfBusiness(pareto: Pareto, it: 'it' | 'them', context: Context): string {
  const { f } = context;
  if (pareto.vitalFew === null) return 'The size of business that may be affected is not known.';
  const { revenueCentsPerYear, customers, customersWithRevenue, credits } = pareto.vitalFew;
  if (customers === 0) {
    return 'The size of business that may be affected is not known: the comments carry no customer ids.';
  }
  if (revenueCentsPerYear === null) {
    return `The size of business that may be affected is not known: no revenue is on file for the customers who raised ${it}.`;
  }
  if (revenueCentsPerYear <= 0) {
    return `The size of business that may be affected is not known: the yearly revenue listed for the ${f.counted(customers, 'customer')} who raised ${it} adds up to ${f.money(revenueCentsPerYear)}.`;
  }
  const { customersListed } = context.results.volume;
  const left = creditsLeftOut(credits, f);
  const listed =
    customersListed === null || customersListed < customers ? '' : ` (of ${f.count(customersListed)} listed)`;
  return `The ${f.counted(customers, 'customer')} who raised ${it}${listed} represent ${f.money(revenueCentsPerYear)} of yearly revenue, the size of business that may be affected (revenue known for ${f.percent(customersWithRevenue / customers)} of them${left === null ? '' : `; ${left}`}).`;
}

function driverStatement(context: Context): readonly Statement[] {
  const { results } = context;
  const estimates = results.drivers.keyDrivers.flatMap((id) => {
    const estimate = context.estimate(id);
    return estimate?.kind === 'estimated' ? [estimate] : [];
  });
  const strongest = estimates[0];
  if (strongest === undefined) return [];
  const weakest = estimates
    .filter((estimate) => estimate.performance !== null)
    .reduce<(typeof estimates)[number] | null>(
      (worst, each) => (worst === null || (each.performance ?? 0) < (worst.performance ?? 0) ? each : worst),
      null,
    );
  const outcome = context.outcomeName(results.drivers.outcome);
  const name = context.driverName(strongest.driver);
  const close = asCloseAsStrongest(context).map(context.driverName);
  const equal =
    close.length === 0 ? '' : `; ${context.f.list(close)} ${close.length === 1 ? 'is' : 'are'} as close`;
  const lowest =
    weakest === null || estimates.length < 2
      ? ''
      : weakest.driver === strongest.driver
        ? ` Of the key drivers it also performs lowest (${performanceText(weakest, context)}).`
        : ` ${context.driverName(weakest.driver)} performs lowest of the key drivers (${performanceText(weakest, context)}).`;
  return [
    {
      about: 'What moves with it',
      text: `${name} has the closest link with ${outcome} (correlation ${linkNumbers(strongest, context)})${equal}.${lowest}`,
      href: 'drivers/',
      linkText: 'See the drivers',
    },
  ];
}
