import type { AgendaPoint } from '../agenda.ts';
import { agendaOf } from '../agenda.ts';
import type { Context } from '../context.ts';
import { quoteOf } from '../context.ts';
import { endsText, rangeAfter, whyNoCost } from '../impact/money-words.ts';
import { shareOfComments } from '../themes/theme-page.ts';
import type { Fact, KeyFigure } from '../page-model.ts';
import type { RootCausePage } from './chain-model.ts';
import { plansOf, PLAN_STATUS_NAMES } from './plan-words.ts';

/** Comments that are read aloud in ten minutes. */
const COMMENTS_READ = 8;
/** Groups beyond the first that can be asked without the room growing too large. */
const OTHER_GROUPS = 3;

/** 120 minutes in all. */
const STEPS: readonly AgendaPoint[] = [
  [
    'Why we are here',
    5,
    'The facilitator reads the figures of this sheet aloud. Nobody defends, nobody explains yet.',
  ],
  [
    'Read the comments',
    15,
    'Each of us reads one aloud. Write down what the customer expected, and what came instead.',
  ],
  ['Choose one symptom', 10, 'Say in one sentence what keeps happening to customers, as they would say it.'],
  [
    'Ask why, five times',
    40,
    'One question a level. Write answer, evidence and who said so. Other answers become branches. An answer that names a person is asked again: what in the workflow let it happen?',
  ],
  [
    'Find the diamond',
    15,
    'In which workflow is decided whether this flows on or circles back? What passes today although it should not?',
  ],
  [
    'Walk it backwards',
    15,
    'From the customer to the supplier: outputs, steps, inputs. Mark what is missing or late.',
  ],
  [
    'One action, one owner, one figure',
    15,
    'What prevents it from happening again, who answers for it, and which figure of our own work will show it first?',
  ],
  ['Say it back', 5, 'The owner says in three sentences: the cause, the action, the next day we meet.'],
];

/** The agenda of the root-cause exercise for one theme, from the theme's own data. */
export function rootCausePage(theme: string, context: Context): RootCausePage {
  const { f } = context;
  const name = context.themeQuoted(theme);
  const comments = (context.themeComments.get(theme) ?? []).slice(0, COMMENTS_READ);
  const result = context.themeResult(theme);
  return {
    theme,
    themeName: context.themeName(theme),
    title: `Root-cause exercise: ${context.themeName(theme)}`,
    description: `Agenda for two hours on ${name}: figures, comments, who to invite, steps and sheets.`,
    lede: `Two hours to find the decision in our own work that lets ${name} happen. Print this page; the sheets at its end are for writing on.`,
    keyFigures: keyFigures(theme, context),
    keyFiguresSource: context.footnote(
      f.counted(result?.mentions ?? 0, 'mention'),
      context.sourcesCommenting,
      'money counts only those who wrote, in the last twelve months',
    ),
    trend: trendOf(theme, context),
    invite: inviteOf(theme, context),
    agenda: agendaOf('What comes when', STEPS, context),
    comments: comments.map((comment) => quoteOf(comment, context)),
    commentsEmpty: {
      missing: 'Comments to read aloud',
      why: 'No comment carries this theme, or its sources code themes without text.',
      next: 'Bring five tickets or call notes about it to the room.',
      command: null,
      file: null,
    },
    known: knownOf(theme, context),
    command:
      plansOf(theme, context).length === 0
        ? `npm run new -- plan --theme ${theme}`
        : `content/plans/${plansOf(theme, context)[0]!.id}.yaml`,
    questions: [
      '1. Why do customers say this?',
      '2. Why?',
      '3. Why?',
      '4. Why?',
      '5. Why? (names a workflow)',
    ],
  };
}

function keyFigures(theme: string, context: Context): readonly KeyFigure[] {
  const { f, results } = context;
  const result = context.themeResult(theme);
  const costs = results.money.themes.find((each) => each.theme === theme);
  if (result === null) return [];
  const cost = (label: string, side: 'company' | 'customers', rests: string): KeyFigure => {
    const range = costs === undefined || costs.mentions === 0 ? null : costs[`${side}Total`];
    const none = { mentions: costs?.mentions ?? 0, contacts: costs?.contacts ?? 0 };
    if (range === null) return { label, value: 'Not known', detail: whyNoCost(side, none, context) };
    const ends = rangeAfter(range, f) === '' ? '' : `${endsText(range, f)}; `;
    return { label, value: f.money(range.likely), detail: `${ends}${rests}` };
  };
  return [
    {
      label: 'Mentions',
      value: f.count(result.mentions),
      detail: shareOfComments(result, context),
    },
    cost(
      'Costs us a year',
      'company',
      `${f.counted(costs?.mentions ?? 0, 'mention')} of the last twelve months`,
    ),
    cost('Costs customers a year', 'customers', 'time and fees, as assumed'),
    {
      label: 'Revenue of those customers',
      value:
        result.money.revenueCentsPerYear === null ? 'Not known' : f.money(result.money.revenueCentsPerYear),
      detail:
        (result.money.revenueCentsPerYear ?? 0) > 0
          ? `${f.counted(result.customers, 'customer')}; business that may be affected`
          : result.customers === 0
            ? 'no customer who is known by id raised it'
            : `listed for ${f.count(result.money.customersWithRevenue)} of ${f.counted(result.customers, 'customer known by id', 'customers known by id')}`,
    },
  ];
}

function trendOf(theme: string, context: Context): RootCausePage['trend'] {
  const { f, config } = context;
  const months = (context.themeResult(theme)?.byMonth ?? []).filter(
    ({ partial, base }) => !partial && base >= config.thresholds.minimumAnswers,
  );
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return { text: 'There are too few months for a trend.', line: null };
  }
  const shares = months.map(({ share }) => (share === null ? null : share * 100));
  const latest = last.share === null ? 'no comments' : f.percent(last.share);
  const most = months.reduce((found, month) => ((month.share ?? 0) > (found.share ?? 0) ? month : found));
  const text = `Share of comments that raise it: ${latest} of ${f.counted(last.base, 'comment')} in ${f.month(last.month)}; the most was ${f.percent(most.share ?? 0)} of ${f.counted(most.base, 'comment')} in ${f.month(most.month)}.`;
  return { text, line: { values: shares, target: null, alt: text } };
}

/** The group it originates with, groups in whose themes the same customers are, and those who hear it. */
function inviteOf(theme: string, context: Context): readonly Fact[] {
  const own = context.theme(theme)?.group;
  const plan = plansOf(theme, context)[0];
  const neighbours = context.results.money.overlaps
    .filter((overlap) => overlap.theme === theme || overlap.other === theme)
    .sort((a, b) => b.customers - a.customers)
    .map((overlap) => context.theme(overlap.theme === theme ? overlap.other : overlap.theme)?.group)
    .filter((group) => group !== undefined && group !== own);
  const others = [...new Set(neighbours)].slice(0, OTHER_GROUPS).flatMap((group) => group ?? []);
  const fact = (label: string, text: string): Fact => ({ label, text, href: null });
  return [
    fact('Leads the two hours', 'A facilitator who does not work in the workflow'),
    fact(
      'The work it originates in',
      own === undefined
        ? 'Not named: write group in the file of the theme'
        : `${own}: two who do the work, one who decides how it is done`,
    ),
    ...(others.length === 0 ? [] : [fact('Whose themes the same customers raise', context.f.list(others))]),
    ...(plan?.diamond === undefined || plan.diamond.group === own
      ? []
      : [fact('Decides in the workflow', plan.diamond.group)]),
    ...(plan?.owner === undefined ? [] : [fact('Owns the plan', plan.owner)]),
    fact('Hears it from customers', 'One adviser and one who meets customers in person'),
  ];
}

function knownOf(theme: string, context: Context): readonly string[] {
  return plansOf(theme, context).map(
    (plan) =>
      `${plan.title} (${PLAN_STATUS_NAMES[plan.status].toLowerCase()}): ${plan.whys.length === 0 ? 'no whys yet' : `${context.f.counted(plan.whys.length, 'why')} asked, the last answer: ${plan.whys.at(-1)!.answer}`}`,
  );
}
