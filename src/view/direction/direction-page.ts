import type { NorthStar } from '../../model/direction/north-star.ts';
import type { Strategy } from '../../model/direction/strategy.ts';
import { STYLES } from '../../model/direction/strategy.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import type { DataTable, Skeleton } from '../page-model.ts';
import { proseOf } from '../playbook/prose.ts';
import type { DirectionPage, NorthStarBlock, StrategyBlock } from './direction-model.ts';
import { QUESTIONS, STATE_NAMES, STYLE_WORDS } from './direction-words.ts';

/** How customers should feel, and how we plan to get there. */
export function directionPage(context: Context): DirectionPage {
  const { northStar, strategy } = context.direction;
  return {
    title: 'Direction',
    description: 'How customers should feel, the mission behind it, and the strategy that follows.',
    lede: 'How customers should feel all along the way, and how we plan to get there. Decisions are held against this page.',
    northStar: northStar === null ? null : northStarBlock(northStar, context),
    northStarEmpty: {
      missing: 'A North Star',
      why: 'Without an agreed sentence every group decides by its own, and customers feel the seams.',
      next: 'Write with the top team how customers should feel, and test it on five recent decisions.',
      command: 'npm run new -- northstar',
      file: 'content/northstar.md',
    },
    strategy: strategy === null ? null : strategyBlock(strategy, context),
    strategyEmpty: {
      missing: 'A strategy',
      why: 'A plan that does not fit the pace of the trade is either late or never finished.',
      next: 'Choose a style with its reasons, and answer the nine questions to start with.',
      command: 'npm run new -- strategy',
      file: 'content/strategy.yaml',
    },
    skeletons: northStar === null ? [NORTH_STAR] : [],
  };
}

const NORTH_STAR: Skeleton = {
  file: 'content/northstar.md',
  text: `---
northStar: You know where you stand, at any time.
feelings: [informed, safe, respected]
mission: We keep people connected, and tell them the truth about it.
decidedBy: Chief executive and executive team
decidedOn: 2026-01-15
reviewBy: 2027-01-15
---

## What it means

A customer hears a date before they have to ask for one.`,
};

function northStarBlock(star: NorthStar, context: Context): NorthStarBlock {
  const { f, results } = context;
  return {
    sentence: star.northStar,
    feelings: star.feelings,
    mission: star.mission,
    body: proseOf(star.text.nodes, context),
    facts: [
      { label: 'Decided by', text: `${star.decidedBy}, on ${f.date(star.decidedOn)}`, href: null },
      { label: 'Looked at again by', text: f.date(star.reviewBy), href: null },
    ],
    markers:
      star.reviewBy < results.asOf ? [{ icon: 'warning', text: 'The day of its review has passed' }] : [],
  };
}

function strategyBlock(strategy: Strategy, context: Context): StrategyBlock {
  const { f, results } = context;
  const { styleReviewBy } = strategy;
  const passed = styleReviewBy < results.asOf ? '; that day has passed' : '';
  const open = QUESTIONS.filter(([question]) => strategy.start[question] === undefined).length;
  return {
    headline: `Our style is ${STYLE_WORDS[strategy.style].name.toLowerCase()}`,
    reasons: strategy.because,
    story: strategy.story,
    facts: [
      { label: 'Horizon', text: strategy.horizon, href: null },
      { label: 'The style itself is reviewed by', text: `${f.date(styleReviewBy)}${passed}`, href: null },
    ],
    styles: stylesTable(strategy, context),
    start: QUESTIONS.map(([question, label]) => ({
      label,
      text: strategy.start[question] ?? 'Open: nobody has answered this yet.',
      href: null,
    })),
    startText:
      open === 0
        ? 'All nine are answered. Only the last is about buying and asking.'
        : `${capital(f.spelled(open, 'of the nine is open', 'of the nine are open'))}. Answer them in their order: only the last is about buying and asking.`,
    initiatives: initiativesTable(strategy, context),
    initiativesEmpty: {
      missing: 'Initiatives and what they return',
      why: 'A strategy without them is a text; with them, what it costs can be held against what comes back.',
      next: 'List what is under way, what it takes, and what comes back for both sides.',
      command: null,
      file: 'content/strategy.yaml',
    },
  };
}

const text = (label: string) => ({ label, numeric: false });

function stylesTable({ style }: Strategy, { f, results }: Context): DataTable {
  return {
    caption: 'Four styles, and when each fits',
    columns: [
      text('Style'),
      text('Can the trade be foreseen?'),
      text('Can we shape it?'),
      text('Plan like this'),
    ],
    rows: STYLES.map((each) => {
      const { name, foreseeable, shaped, plan } = STYLE_WORDS[each];
      return [
        { text: each === style ? `${name} (ours)` : name },
        { text: foreseeable },
        { text: shaped },
        { text: plan },
      ];
    }),
    source: `Source: content/strategy.yaml; data as of ${f.date(results.asOf)}.`,
  };
}

function initiativesTable({ initiatives }: Strategy, { f, results }: Context): DataTable | null {
  if (initiatives.length === 0) return null;
  return {
    caption: 'Initiatives, what they take and what comes back',
    columns: [
      text('Initiative'),
      text('What customers will notice'),
      text('Takes'),
      text('Comes back'),
      text('State'),
      text('Owner'),
    ],
    rows: initiatives.map(({ name, aim, invests, returns, state, owner }) => [
      { text: name },
      { text: aim },
      { text: invests },
      { text: returns },
      { text: STATE_NAMES[state] },
      { text: owner },
    ]),
    source: `Source: content/strategy.yaml, as the owners put it; n = ${f.counted(initiatives.length, 'initiative')}; data as of ${f.date(results.asOf)}.`,
  };
}
