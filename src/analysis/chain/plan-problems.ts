import type { Plan } from '../../model/chain/plan.ts';
import type { DefectCode } from '../../model/defect.ts';
import type { Indicator } from '../../model/indicator.ts';
import { quoted } from '../../model/quoted.ts';
import type { PlanGap } from '../results.ts';
import { namesWorkflow, personIn } from './cause-words.ts';
import { weakTarget } from './weak-target.ts';

/** Something its author must hear about; the loader adds file, line and column. */
export interface PlanProblem {
  readonly plan: string;
  readonly gap: PlanGap;
  readonly path: readonly (string | number)[];
  readonly code: Extract<
    DefectCode,
    | 'plan-without-owner'
    | 'plan-without-indicator'
    | 'plan-target-weak'
    | 'plan-cause-missing'
    | 'plan-cause-names-person'
    | 'plan-cause-without-workflow'
    | 'plan-whys-short'
    | 'milestone-overdue'
  >;
  readonly what: string;
  readonly fix: string;
}

/** Why is asked this often before the answer is taken for the root; fewer need a reason. */
export const WHYS = 5;

/**
 * What an open plan lacks. A draft may be thin: it must have an owner, keep its dates and ask for something. A dropped
 * plan must nothing.
 *
 * @param indicator  the one the plan names; undefined where it is not known or its values are not all there
 * @param asOf       a milestone due before this day and not done is overdue
 */
export function planProblems(
  plan: Plan,
  indicator: Indicator | undefined,
  asOf: string,
): readonly PlanProblem[] {
  if (plan.status === 'dropped') return [];
  const early = [
    ...ownerProblems(plan),
    ...milestoneProblems(plan, asOf),
    ...targetProblems(plan, indicator, asOf),
  ];
  return plan.status === 'draft'
    ? early
    : [...early, ...indicatorProblems(plan), ...depthProblems(plan), ...causeProblems(plan)];
}

/** The last answer of the main line of whys, where the workflow should be named; null without whys. */
export function rootCauseOf({ whys }: Pick<Plan, 'whys'>): string | null {
  return whys.at(-1)?.answer ?? null;
}

function ownerProblems({ id, owner }: Plan): readonly PlanProblem[] {
  if (owner !== undefined) return [];
  return [
    {
      plan: id,
      gap: 'no-owner',
      path: [],
      code: 'plan-without-owner',
      what: 'nobody owns this plan',
      fix: 'write the role that answers for it: owner: Head of installation planning',
    },
  ];
}

function milestoneProblems({ id, milestones }: Plan, asOf: string): readonly PlanProblem[] {
  return milestones.flatMap(({ what, due, doneOn }, index): PlanProblem[] =>
    doneOn !== undefined || due >= asOf
      ? []
      : [
          {
            plan: id,
            gap: 'milestone-overdue',
            path: ['milestones', index, 'due'],
            code: 'milestone-overdue',
            what: `the milestone ${quoted(what)} was due on ${due} and is not done`,
            fix: 'write doneOn when it is done, or agree a new day and say why in the notes',
          },
        ],
  );
}

function targetProblems(plan: Plan, indicator: Indicator | undefined, asOf: string): readonly PlanProblem[] {
  const weak = indicator === undefined ? null : weakTarget(plan, indicator, asOf);
  if (indicator === undefined || weak === null) return [];
  const { target, month, value, started } = weak;
  const own = plan.target !== undefined;
  const better = indicator.good === 'low' ? 'lower is better' : 'higher is better';
  return [
    {
      plan: plan.id,
      gap: 'target-weak',
      path: own ? ['target', 'value'] : ['indicator'],
      code: 'plan-target-weak',
      what: `the target ${target}${own ? '' : ' of the indicator'} asks for less than ${quoted(indicator.id)} ${started ? 'showed before the plan started' : 'shows already'}: ${value} in ${month}, and ${better}`,
      fix: own
        ? `set a target beyond ${value}, or name the indicator that is to get better`
        : `give the plan a target of its own beyond ${value}: target: { value, by }`,
    },
  ];
}

function indicatorProblems({ id, indicator }: Plan): readonly PlanProblem[] {
  if (indicator !== undefined) return [];
  return [
    {
      plan: id,
      gap: 'no-indicator',
      path: [],
      code: 'plan-without-indicator',
      what: 'no indicator shows whether the cause goes away',
      fix: 'name one under indicator, or describe one: npm run new -- indicator ID',
    },
  ];
}

function depthProblems({ id, whys, fewerWhysBecause }: Plan): readonly PlanProblem[] {
  if (whys.length === 0 || whys.length >= WHYS || fewerWhysBecause !== undefined) return [];
  return [
    {
      plan: id,
      gap: 'few-whys',
      path: ['whys'],
      code: 'plan-whys-short',
      what: `why is asked ${whys.length} times; ${WHYS} is the rule`,
      fix: 'ask on, or say under fewerWhysBecause why this was enough',
    },
  ];
}

function causeProblems(plan: Plan): readonly PlanProblem[] {
  const { id, whys, diamond } = plan;
  const cause = rootCauseOf(plan);
  const path = ['whys', whys.length - 1, 'answer'];
  if (cause === null || diamond === undefined) {
    return [
      {
        plan: id,
        gap: 'no-cause',
        path: cause === null ? [] : path,
        code: 'plan-cause-missing',
        what:
          cause === null
            ? 'no whys are written down'
            : 'the whys end in no decision of a workflow: there is no diamond',
        fix: 'ask why until the answer is a decision in a workflow, and describe it under diamond',
      },
    ];
  }
  const person = personIn(cause, rolesOf(plan));
  if (person !== null) {
    return [
      {
        plan: id,
        gap: 'cause-names-person',
        path,
        code: 'plan-cause-names-person',
        what: `the last answer lays it on a person: ${quoted(person)}`,
        fix: 'ask once more: what in the workflow let this happen, whoever does the work?',
      },
    ];
  }
  if (namesWorkflow(cause, diamond.workflow)) return [];
  return [
    {
      plan: id,
      gap: 'cause-without-workflow',
      path,
      code: 'plan-cause-without-workflow',
      what: `the last answer does not name the workflow ${quoted(diamond.workflow)}`,
      fix: 'say in the answer which decision of that workflow lets it happen, with the name of the workflow in it',
    },
  ];
}

function rolesOf({ owner, sponsor, whys, milestones }: Plan): readonly string[] {
  return [
    owner,
    sponsor,
    ...whys.map(({ saidBy }) => saidBy),
    ...milestones.map((each) => each.owner),
  ].flatMap((role) => role ?? []);
}

/** Indicators that plans lean on and that hold no value. */
export function emptyIndicators(
  plans: readonly Plan[],
  indicators: readonly Indicator[],
): readonly { readonly indicator: string; readonly plans: readonly string[] }[] {
  return indicators
    .filter(({ values }) => values.length === 0)
    .map(({ id }) => ({
      indicator: id,
      plans: plans
        .filter((plan) => plan.indicator === id && plan.status !== 'dropped')
        .map((plan) => plan.id),
    }));
}
