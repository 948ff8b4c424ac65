import type { BuyInResult } from '../../analysis/results.ts';
import type { BuyIn } from '../../model/buy-in.ts';
import type { Context } from '../context.ts';
import type { Entry, Skeleton } from '../page-model.ts';
import { moneyFigure, percentFigure, subjectOf } from './buy-in-charts.ts';
import { sizeFigure } from './size-figure.ts';
import type { BuyInPage, BuyInPages } from './buy-in-model.ts';

/** The cases for buy-in: one page each, and the list of them. */
export function buyInPages(context: Context): BuyInPages {
  const cases = context.buyIns.flatMap((buyIn) => {
    const result = context.results.buyIns.find((each) => each.buyIn === buyIn.id);
    return result === undefined ? [] : [{ buyIn, result }];
  });
  return {
    index: {
      title: 'That cannot stand',
      description: 'One page a case: how large it is against a named line, and the one decision asked for.',
      lede: 'Cases to show in a meeting: how large one thing is against a named line, in percent and in money, and the one decision asked for.',
      entries: cases.map(({ buyIn }) => entryOf(buyIn, context)),
      empty:
        cases.length > 0
          ? null
          : {
              missing: 'A case for a decision',
              why: 'Executives move money when they see how far something lies from normal and how much business it touches.',
              next: 'Choose one theme or driver, name the line it is held against, and ask for one decision.',
              command: 'npm run new -- buy-in unreliable-lines',
              file: 'content/buy-in/<id>.yaml',
            },
      skeletons: cases.length > 0 ? [] : [SKELETON],
    },
    cases: cases.map((each) => pageOf(each, context)),
  };
}

const SKELETON: Skeleton = {
  file: 'content/buy-in/unreliable-lines.yaml',
  text: 'title: A third of one region cannot rely on its line\nwhy: They pay the same and get less, and they are the first to leave.\ndriver: reliability\nby: unit\nline: { kind: normal, name: all customers }\nask: Pay for the renewal of the node this year instead of next.\ndecides: Executive meeting\ndecideBy: 2026-09-30\nifNot: The same lines fail again each winter.\nfootnote: Ratings of the survey; customers who did not answer are not in it.',
};

function entryOf(buyIn: BuyIn, context: Context): Entry {
  const isPast = buyIn.decideBy < context.results.asOf;
  return {
    name: buyIn.title,
    href: `buy-in/${buyIn.id}/`,
    markers: isPast ? [{ icon: 'warning', text: 'The day to decide has passed' }] : [],
    lines: [buyIn.ask, decidesText(buyIn, context)],
  };
}

/** "Executive meeting decides by 30 September 2026." */
function decidesText({ decides, decideBy }: BuyIn, { f, results }: Context): string {
  return decideBy < results.asOf
    ? `${decides} was to decide by ${f.date(decideBy)}; that day has passed.`
    : `${decides} decides by ${f.date(decideBy)}.`;
}

function pageOf(
  { buyIn, result }: { readonly buyIn: BuyIn; readonly result: BuyInResult },
  context: Context,
): BuyInPage {
  const { theme, driver } = buyIn;
  return {
    id: buyIn.id,
    title: buyIn.title,
    description: `How large it is against a named line, and the one decision asked for: ${buyIn.ask}`,
    why: buyIn.why,
    about: {
      text: `Read about ${subjectOf(buyIn, context)}`,
      href: theme === undefined ? `drivers/${driver ?? ''}/` : `themes/${theme}/`,
    },
    percent: percentFigure({ buyIn, result }, context),
    money: moneyFigure({ buyIn, result }, context),
    size: sizeFigure({ buyIn, result }, context),
    decision: {
      ask: buyIn.ask,
      decides: decidesText(buyIn, context),
      ifNot: buyIn.ifNot,
    },
    footnote: buyIn.footnote,
  };
}
