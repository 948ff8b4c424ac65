import { WHYS } from '../../analysis/chain/plan-problems.ts';
import type { Plan, Why } from '../../model/chain/plan.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import type { EmptyState } from '../page-model.ts';
import type { CopisRow, WhysPage, WhyView } from './chain-model.ts';

/** The questions behind one plan down to the decision they end in, and the workflow of that decision. */
export function whysPage(plan: Plan, context: Context): WhysPage {
  const file = `content/plans/${plan.id}.yaml`;
  const empty = (missing: string, why: string, next: string): EmptyState => ({
    missing,
    why,
    next,
    command: null,
    file,
  });
  const asked = plan.whys.length;
  return {
    title: `Why: ${plan.title}`,
    description: `Five whys behind “${plan.title}”, the decision they end in, and its workflow from the customer backwards.`,
    lede:
      asked === 0
        ? 'Nobody has asked why yet. The exercise takes two hours; its agenda is ready.'
        : `${capital(context.f.spelled(asked, 'question'))} from what customers say down to the decision in our work that lets it happen.`,
    whys: plan.whys.map((why, index) => whyView(why, String(index + 1))),
    whysEmpty:
      asked > 0
        ? null
        : empty(
            'The five whys',
            'Without a cause an action is a guess.',
            'Hold the root-cause exercise, and write question, answer, evidence and who said so under whys.',
          ),
    fewer:
      plan.fewerWhysBecause !== undefined
        ? `Fewer than ${WHYS}: ${plan.fewerWhysBecause}`
        : asked > 0 && asked < WHYS
          ? `Fewer than ${WHYS} questions so far, and no reason is given.`
          : null,
    diamondEmpty:
      plan.diamond !== undefined
        ? null
        : empty(
            'The workflow diamond',
            'The last why should end in a decision: flow on, or circle back.',
            'Name workflow, decision, group, what passes wrongly and what should happen under diamond.',
          ),
    copis: copisRows(plan),
    copisEmpty:
      plan.copis !== undefined
        ? null
        : empty(
            'The workflow from the customer backwards',
            'It shows which input and which supplier the decision depends on.',
            'List customers, outputs, process, inputs and suppliers under copis.',
          ),
  };
}

function whyView({ question, answer, evidence, saidBy, branches }: Why, level: string): WhyView {
  return {
    level,
    question,
    answer,
    evidence: evidence ?? null,
    saidBy: saidBy ?? null,
    branches: branches.map(({ name, closedBecause, whys }, branch) => ({
      name,
      closed: closedBecause === undefined ? 'Still open.' : `Not followed further: ${closedBecause}`,
      whys: whys.map((why, index) => whyView(why, `${level}${'abcdefgh'[branch] ?? '-'}${index + 1}`)),
    })),
  };
}

const COPIS_PARTS = [
  ['customers', 'Customers', 'who receives it'],
  ['outputs', 'Outputs', 'what they receive'],
  ['process', 'Process', 'the steps, in order'],
  ['inputs', 'Inputs', 'what the steps need'],
  ['suppliers', 'Suppliers', 'who provides it'],
] as const;

function copisRows({ copis }: Plan): readonly CopisRow[] {
  if (copis === undefined) return [];
  return COPIS_PARTS.map(([field, part, about]) => ({
    part,
    about,
    items: copis[field].map((item) =>
      typeof item === 'string' ? { what: item, gap: null } : { what: item.what, gap: item.gap },
    ),
  }));
}
