import { STAGES } from '../../model/playbook/playbook-page.ts';
import type { Context } from '../context.ts';
import type { Skeleton } from '../page-model.ts';
import { linkTo, timeText } from './articles.ts';
import { subjectOf } from './live-subjects.ts';
import { countWords, driverWords, indicatorWords, promiseWords, themeWords } from './live-words.ts';
import type { ChainStep, PlaybookOverview } from './playbook-model.ts';
import { STAGE_WORDS } from './stages.ts';

/** The whole method on one page: the chain with where we stand on it, then every practice by stage. */
export function playbookOverview(context: Context): PlaybookOverview {
  const { pages } = context.playbook;
  const { f } = context;
  const own = pages.filter(({ origin }) => origin !== 'engine').length;
  return {
    title: 'Playbook',
    description: 'How feedback becomes something fixed: the method, step by step, with templates.',
    lede: `How feedback becomes something fixed for everybody: ${f.counted(pages.length, 'practice')}, each on a page to print, with its steps, a template and a way to tell whether it worked.`,
    chain: chainOf(context),
    stages: STAGES.flatMap((stage, index) => {
      const those = pages.filter((page) => page.stage === stage);
      if (those.length === 0) return [];
      return [
        {
          id: stage,
          number: index + 1,
          ...STAGE_WORDS[stage],
          articles: those.map((page) => ({
            ...linkTo(page),
            about: `${timeText(page.minutes, context)}${page.origin === 'engine' ? '' : ' · our own page'}`,
          })),
        },
      ];
    }),
    own:
      own === 0
        ? 'All pages here come with Outerloop. Add a practice of your own, or word one your own way: a Markdown file in content/playbook, checked like everything else.'
        : `${f.counted(own, 'page')} of these ${own === 1 ? 'is' : 'are'} ours, from content/playbook. A file there with the name of a page takes its place.`,
    ownSkeleton: [OWN_PAGE],
    more: [
      {
        title: 'Proven solutions',
        href: 'playbook/solutions/',
        text: 'What worked once, for other units to pick and report back on.',
      },
      {
        title: 'Jobs and mutual value',
        href: 'playbook/canvas/',
        text: 'What customers try to get done, and what both sides gain and spend.',
      },
      {
        title: 'Who hands what to whom',
        href: 'playbook/supply-chain/',
        text: 'Our internal suppliers and customers, from the customer backwards.',
      },
      { title: 'Glossary', href: 'glossary/', text: 'The words, and what not to confuse them with.' },
    ],
  };
}

const OWN_PAGE: Skeleton = {
  file: 'npm run new -- playbook-page our-monday-calls',
  text: 'written: content/playbook/our-monday-calls.md\nSettle what says CONFIRM, then: npm run check',
};

/** The links of the chain in their order. */
function chainOf(context: Context): readonly ChainStep[] {
  return CHAIN.map(({ name, question, page, now }, index) => ({
    number: index + 1,
    name,
    question,
    now: now(context),
    href: `playbook/${page}/`,
  }));
}

interface Link {
  readonly name: string;
  readonly question: string;
  readonly page: string;
  readonly now: (context: Context) => string;
}

/** What this workspace's first of a kind says; the words for none where there is none. */
function firstOf(
  kind: Parameters<typeof subjectOf>[0],
  words: (id: string, show: string, context: Context) => string,
  show: string,
  none: string,
): Link['now'] {
  return (context) => {
    const id = subjectOf(kind, {}, context);
    return id === null ? none : words(id, show, context);
  };
}

const CHAIN: readonly Link[] = [
  {
    name: 'Feedback',
    question: 'What do customers say?',
    page: 'almost-free-voc',
    now: (context) => `${countWords('items', context)} from ${countWords('sources', context)}`,
  },
  {
    name: 'Key driver',
    question: 'What moves with loyalty?',
    page: 'key-drivers',
    now: firstOf('driver', driverWords, 'name', 'No key driver yet'),
  },
  {
    name: 'Vital few',
    question: 'Which few themes are behind it?',
    page: 'pareto-and-vital-few',
    now: firstOf('theme', themeWords, 'name', 'No vital few yet'),
  },
  {
    name: 'Money',
    question: 'What does it cost, and whom?',
    page: 'money-at-stake',
    now: firstOf('theme', themeWords, 'revenue', 'Nothing to count yet'),
  },
  {
    name: 'Five whys',
    question: 'Why do we let it happen?',
    page: 'five-whys',
    now: () => 'Ask at the root-cause exercise',
  },
  {
    name: 'Workflow diamond',
    question: 'At which decision does it pass?',
    page: 'workflow-diamond',
    now: () => 'The point the fifth why ends in',
  },
  {
    name: 'Action plan',
    question: 'Who changes what by when?',
    page: 'one-page-plan',
    now: () => 'One page, one owner',
  },
  {
    name: 'Leading indicator',
    question: 'What do we see before customers do?',
    page: 'leading-indicator',
    now: firstOf('indicator', indicatorWords, 'name', 'No indicator yet'),
  },
  {
    name: 'Promise',
    question: 'What do all customers hear, and when again?',
    page: 'public-promise',
    now: (context) => countWords('promises', context),
  },
  {
    name: 'Evidence',
    question: 'Did it work?',
    page: 'evidence',
    now: firstOf('promise', promiseWords, 'title', 'No promise to check yet'),
  },
  {
    name: 'Recognition',
    question: 'Who is thanked for it?',
    page: 'recognition',
    now: () => 'Then the next driver',
  },
];
