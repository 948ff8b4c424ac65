import { rootCauseOf } from '../../analysis/chain/plan-problems.ts';
import type { PlanGap } from '../../analysis/results.ts';
import type { Plan } from '../../model/chain/plan.ts';
import { standingOf } from '../../model/promises/promise-lifecycle.ts';
import type { Context } from '../context.ts';
import { oldRateText } from '../change/old-rate-text.ts';
import { capital } from '../../model/capital.ts';
import { moneyRangeText, windowText } from '../impact/money-words.ts';
import type { Fact, Marker } from '../page-model.ts';
import { STATUS_NAMES } from '../public/promise-status.ts';
import type { ChecklistView, DiamondView, MilestoneView, PlanPage } from './chain-model.ts';
import { LEVEL_NAMES, standingOfPlan, statusMarker } from './plan-words.ts';
import { whysPage } from './whys-page.ts';
import { planIndicator } from './plan-indicator.ts';

/** One plan: everything a meeting needs on one sheet, and the whys behind it. */
export function planPage(plan: Plan, context: Context): PlanPage {
  const { f } = context;
  const file = `content/plans/${plan.id}.yaml`;
  const costs = context.results.money.themes.find((each) => each.theme === plan.theme);
  return {
    id: plan.id,
    title: plan.title,
    description: `Action plan: ${plan.title}. Cause, action, owner, milestones and indicator on one page.`,
    markers: [statusMarker(plan)],
    statusReason: plan.statusReason ?? null,
    facts: factsOf(plan, context),
    money: moneyText(plan, context),
    cause: rootCauseOf(plan) ?? 'Not found yet: nobody has asked why.',
    diamond: diamondOf(plan),
    actions: plan.actions,
    level: plan.status === 'dropped' ? null : LEVEL_NAMES[plan.level],
    none: nothingWritten(plan),
    milestones: plan.milestones.map((milestone) => milestoneView(milestone, plan, context)),
    indicator: planIndicator(plan, context),
    checklist: plan.checklist.map((entry) => checklistView(entry, context)),
    costs: costFacts(plan, context),
    outcome: [promiseFact(plan, context), evidenceFact(plan, context)],
    notes: plan.notes.map(({ on, text, by }) => ({
      on: by === undefined ? f.date(on) : `${f.date(on)}, ${by}`,
      text,
    })),
    versions: versionsOf(plan, context),
    versionsText: versionsText(plan, context),
    gaps: gapsOf(plan, context),
    source: `Source: ${file}; money: ${costs === undefined ? 'none counted' : `n = ${f.counted(costs.mentions, 'mention')}, ${windowText(context)}`}; data as of ${f.date(context.results.asOf)}.`,
    whys: whysPage(plan, context),
  };
}

function factsOf(plan: Plan, context: Context): readonly Fact[] {
  const { f } = context;
  const driver = context.theme(plan.theme)?.driver;
  const dates = [
    ...(plan.agreedOn === undefined ? [] : [`agreed ${f.date(plan.agreedOn)}`]),
    ...(plan.startedOn === undefined ? [] : [`begun ${f.date(plan.startedOn)}`]),
    ...(plan.closedOn === undefined ? [] : [`closed ${f.date(plan.closedOn)}`]),
  ];
  return [
    driver === undefined
      ? { label: 'Driver', text: 'none named by the theme', href: null }
      : { label: 'Driver', text: context.driverName(driver), href: `drivers/${driver}/` },
    { label: 'Theme', text: context.themeName(plan.theme), href: `themes/${plan.theme}/` },
    { label: 'Owner', text: plan.owner ?? 'nobody yet', href: null },
    ...(plan.sponsor === undefined ? [] : [{ label: 'Sponsor', text: plan.sponsor, href: null }]),
    { label: 'Dates', text: dates.length === 0 ? 'not agreed yet' : capital(dates.join(', ')), href: null },
  ];
}

function moneyText(plan: Plan, context: Context): string {
  const { f } = context;
  const costs = context.results.money.themes.find((each) => each.theme === plan.theme);
  const company = costs?.companyTotal ?? null;
  const customers = costs === undefined || costs.mentions === 0 ? null : costs.customersTotal;
  const listed = costs?.revenue.centsPerYear ?? null;
  const revenue = listed === null || listed <= 0 ? null : listed;
  const parts = [
    ...(company === null ? [] : [`costs us about ${moneyRangeText(company, f)} a year`]),
    ...(customers === null ? [] : [`costs customers about ${moneyRangeText(customers, f)}`]),
  ];
  const counted =
    parts.length === 0
      ? costs?.mentions === 0
        ? 'What it costs is not known: no comment of the last twelve months speaks of it.'
        : 'What it costs is not known.'
      : `It ${f.list(parts)}, counting only those who wrote.`;
  return revenue === null || costs === undefined
    ? counted
    : `${counted} The ${f.counted(costs.revenue.customers, 'customer')} who raised it represent ${f.money(revenue)} of yearly revenue: business that may be affected, not a forecast loss.`;
}

function milestoneView(
  { what, due, doneOn, owner }: Plan['milestones'][number],
  plan: Plan,
  context: Context,
): MilestoneView {
  const { f, results } = context;
  return {
    what,
    due: f.date(due),
    owner: owner ?? plan.owner ?? 'nobody yet',
    marker: milestoneMarker(due, doneOn, results.asOf, f.date),
  };
}

function milestoneMarker(
  due: string,
  doneOn: string | undefined,
  asOf: string,
  date: (iso: string) => string,
): Marker {
  if (doneOn !== undefined) {
    return { icon: 'check', text: doneOn > due ? `Done ${date(doneOn)}, late` : `Done ${date(doneOn)}` };
  }
  return due < asOf ? { icon: 'warning', text: 'Overdue' } : { icon: 'circle', text: 'Open' };
}

function diamondOf({ diamond, status }: Plan): DiamondView | null {
  if (diamond === undefined) return null;
  return status === 'done'
    ? { ...diamond, wrongWay: 'Flowed on before, wrongly', rightWay: 'Flows on now, or circles back' }
    : { ...diamond, wrongWay: 'Flows on today, wrongly', rightWay: 'Should flow on, or circle back' };
}

/** What stands where nothing is written: nobody is asked to go on with a plan that was dropped. */
function nothingWritten({ status }: Plan): PlanPage['none'] {
  return status === 'dropped'
    ? {
        actions: 'None was written down before the plan was dropped.',
        milestones: 'None was set before the plan was dropped.',
        checklist: 'Nothing was listed before the plan was dropped.',
      }
    : {
        actions: 'No action is written down yet.',
        milestones: 'No milestones yet.',
        checklist: 'Nothing is listed yet: who has to know, practise or stop doing something?',
      };
}

function checklistView({ item, doneOn, notes }: Plan['checklist'][number], { f }: Context): ChecklistView {
  return {
    item,
    marker: doneOn === undefined ? { icon: 'circle', text: 'Open' } : { icon: 'check', text: f.date(doneOn) },
    notes: notes ?? null,
  };
}

function costFacts({ costs, saves }: Plan, { f }: Context): readonly Fact[] {
  const amount = (whole: number) => f.moneyAsSet(whole * 100);
  const fact = (label: string, text: string): Fact => ({ label, text, href: null });
  return [
    ...(costs.once === undefined
      ? []
      : [fact('Costs once', `${amount(costs.once.amount)} (${costs.once.source})`)]),
    ...(costs.perYear === undefined
      ? []
      : [fact('Costs a year', `${amount(costs.perYear.amount)} (${costs.perYear.source})`)]),
    ...(saves === undefined
      ? []
      : [
          fact(
            saves.from === undefined ? 'Expected to save a year' : 'Saves a year',
            `${amount(saves.amount)}${saves.from === undefined ? '' : ` since ${f.date(saves.from)}`}; ${saves.confirmedBy === undefined ? 'not confirmed yet' : `confirmed by ${saves.confirmedBy}, ${f.date(saves.confirmedOn ?? '')}`} (${saves.source})`,
          ),
        ]),
  ];
}

function promiseFact(plan: Plan, context: Context): Fact {
  const { f, results, promises } = context;
  const promise = promises.find(({ id }) => id === plan.promise);
  if (promise === undefined) {
    const near = promises.find(({ theme }) => theme === plan.theme);
    return near === undefined
      ? { label: 'Promise', text: 'None named: customers do not hear of this plan yet.', href: null }
      : {
          label: 'Promise',
          text: `None named. “${near.title}” is about the same theme: name it under promise if it is kept by this plan.`,
          href: `themes/${plan.theme}/`,
        };
  }
  const late = standingOf(promise, results.asOf) === 'late' ? 'was due by' : 'by';
  return {
    label: 'Promise',
    text: `“${promise.title}”: ${STATUS_NAMES[promise.status].toLowerCase()}; next report ${late} ${f.date(promise.nextReportBy)}`,
    href: `themes/${plan.theme}/`,
  };
}

function evidenceFact(plan: Plan, context: Context): Fact {
  const fix = context.results.fixes.find(
    (each) => each.promise === plan.promise || each.theme === plan.theme,
  );
  const label = 'Evidence';
  if (fix === undefined) {
    return { label, text: 'Not yet: no promise says from when customers can feel a change.', href: null };
  }
  const words = {
    worked: 'Worked',
    'too-early': 'Too early to tell',
    'no-sign': 'No sign of an effect',
    worse: 'Got worse',
  } as const;
  const size = fix.effect.kind === 'estimated' ? `: ${oldRateText(fix.effect, context)}` : '';
  return { label, text: `${words[fix.verdict]}${size}`, href: `fixes/#${fix.promise}` };
}

function versionsOf({ id }: Plan, context: Context): readonly string[] {
  const { f } = context;
  return (context.planHistory.get(id) ?? []).map(({ on, kind, status, fields }) => {
    switch (kind) {
      case 'written':
        return `${f.date(on)}: written${status === null ? '' : ` as ${status}`}`;
      case 'changed':
        return `${f.date(on)}: ${f.list(fields)} changed`;
      case 'unreadable':
        return `${f.date(on)}: this version cannot be read`;
      default:
        return kind satisfies never;
    }
  });
}

function versionsText({ id }: Plan, context: Context): string {
  const versions = context.planHistory.get(id) ?? [];
  const last = versions.at(-1);
  return last === undefined
    ? 'No earlier version is on record.'
    : `Version ${context.f.count(versions.length)}, of ${context.f.date(last.on)}.`;
}

const GAP_WORDS: Readonly<Record<PlanGap, string>> = {
  'no-owner': 'Nobody owns this plan: write the role under owner.',
  'no-indicator': 'No indicator: npm run new -- indicator <id>, then name it under indicator.',
  'indicator-without-data': 'The indicator holds no value: add a row for each month to data/operations.',
  'target-weak':
    'The target asks for less than the indicator showed without the plan: reaching it would show nothing.',
  'no-cause': 'The whys end in no decision of a workflow: describe it under diamond.',
  'cause-names-person': 'The last answer lays it on a person: ask what in the workflow lets it happen.',
  'cause-without-workflow': 'The last answer does not name the workflow of the diamond.',
  'few-whys': 'Fewer than five whys without a reason: ask on, or say why this was enough.',
  'milestone-overdue': 'A milestone is overdue: write when it was done, or agree a new day.',
  'no-promise': 'Customers do not hear of it: npm run new -- promise <id>, then name it under promise.',
};

function gapsOf(plan: Plan, context: Context): readonly string[] {
  return (standingOfPlan(plan, context)?.gaps ?? []).map((gap) => GAP_WORDS[gap]);
}
