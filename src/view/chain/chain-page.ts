import type { Context } from '../context.ts';
import { linkSentence } from '../drivers/driver-words.ts';
import { noVitalFew } from '../themes/no-vital-few.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import { themeChain } from './chain-links.ts';
import type { ChainGroup, ChainPage, LinkState } from './chain-model.ts';

/** For each key driver: how far each of the vital few behind it has come. */
export function chainPage(context: Context): ChainPage {
  const { f, results } = context;
  const groups = groupsOf(context);
  const chains = groups.flatMap((group) => group.chains);
  const links = chains.flatMap((chain) => chain.links);
  const countOf = (...states: readonly LinkState[]) =>
    links.filter(({ state }) => states.includes(state)).length;
  return {
    title: 'The chain',
    description: 'From each key driver over cause, plan and indicator to the proof that it worked.',
    lede: 'From what moves loyalty to a cause that is gone: each of the vital few, link by link. A chain is as good as its weakest link.',
    keyFigures:
      chains.length === 0
        ? []
        : [
            {
              label: 'Links in place',
              value: f.count(countOf('there')),
              detail: `of ${f.counted(links.length, 'link')} in ${f.counted(chains.length, 'chain')}`,
            },
            {
              label: 'Under way',
              value: f.count(countOf('waiting')),
              detail: 'with somebody at work on them',
            },
            {
              label: 'Still to come',
              value: f.count(countOf('later')),
              detail: 'not due before another link is in place',
            },
            ...(countOf('against') === 0
              ? []
              : [
                  {
                    label: 'Decided against',
                    value: f.count(countOf('against')),
                    detail: 'with the reason in the plan',
                  },
                ]),
            {
              label: 'Missing or stale',
              value: f.count(countOf('missing', 'stale')),
              detail: 'each with who closes it, below',
            },
          ],
    keyFiguresSource: context.footnote(
      f.counted(results.themes.coverage.base, 'comment'),
      context.sourcesCommenting,
    ),
    groups,
    empty: chains.length === 0 ? noVitalFew('Vital few to follow', context) : null,
    notes: [
      `A theme is in a chain when it is one of the vital few over all comments. It should have an agreed plan within ${f.counted(results.chain.planWithinDays, 'day')}; planWithinDays in outerloop.yaml sets the number.`,
      'A driver moves with loyalty; that is a link, not a cause. The cause is what the whys find.',
    ],
  };
}

/** Key drivers in their order, then vital few whose driver shows no link. */
function groupsOf(context: Context): readonly ChainGroup[] {
  const { results } = context;
  const vital = vitalThemes(results.pareto.mentions);
  const driverOf = (theme: string) => context.theme(theme)?.driver;
  const keyDrivers = results.drivers.keyDrivers;
  const groups = keyDrivers.flatMap((driver) => {
    const themes = vital.filter((theme) => driverOf(theme) === driver);
    return themes.length === 0 ? [] : [driverGroup(driver, themes, vital, context)];
  });
  const others = vital.filter((theme) => !keyDrivers.includes(driverOf(theme) ?? ''));
  if (others.length === 0) return groups;
  return [
    ...groups,
    {
      id: 'other-drivers',
      heading: 'Outside the key drivers',
      href: null,
      about:
        'Often raised, but the driver they belong to shows no link with loyalty in these data, or they name none.',
      chains: others.map((theme) => themeChain(theme, context)),
      next: null,
    },
  ];
}

function driverGroup(
  driver: string,
  themes: readonly string[],
  vital: readonly string[],
  context: Context,
): ChainGroup {
  const { f, results } = context;
  const estimate = context.estimate(driver);
  const own = results.driverParetos.find((pareto) => pareto.driver === driver);
  const next = (own === undefined ? [] : vitalThemes(own.pareto.mentions)).filter(
    (theme) => !vital.includes(theme) && context.theme(theme)?.driver === driver,
  );
  return {
    id: driver,
    heading: context.driverName(driver),
    href: `drivers/${driver}/`,
    about: estimate === null ? '' : linkSentence(estimate, context),
    chains: themes.map((theme) => themeChain(theme, context)),
    next:
      next.length === 0
        ? null
        : `Next in line, vital for this driver but not over all comments: ${f.list(next.map(context.themeQuoted))}.`,
  };
}
