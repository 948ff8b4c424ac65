import type { ThemeResult } from '../../analysis/results.ts';
import type { Context } from '../context.ts';
import { effectsFigure } from './effects-figure.ts';
import { togetherTable, togetherText } from './themes-together-table.ts';
import { vitalThemes } from '../../analysis/themes/pareto.ts';
import type { DataTable, TableCell } from '../page-model.ts';
import type { ThemesPage } from './themes-model.ts';
import { capital } from '../../model/capital.ts';
import { paretoFigure } from '../figures/pareto-chart.ts';
import { creditsLeftOut } from '../impact/credits-left-out.ts';

/** All themes: count Pareto and money Pareto side by side, and every figure in a table. */
export function themesPage(context: Context): ThemesPage {
  const { results, f } = context;
  const { pareto } = results;
  const base = `${f.counted(pareto.items, 'item that raises', 'items that raise')} at least one issue`;
  const known =
    pareto.distinctCustomers === 0
      ? 'no customer is known by id'
      : `revenue known for ${f.count(pareto.customersWithRevenue)} of ${f.counted(pareto.distinctCustomers, 'customer')}`;
  return {
    title: 'Themes',
    description: 'What customers talk about, how often, and how much business they represent.',
    lede: 'What customers talk about in their own words. The vital few are the smallest number of themes that carry most of the mentions; the others are the useful many.',
    mentions: paretoFigure(
      pareto.mentions,
      {
        id: 'themes-by-mentions',
        unit: 'mentions',
        of: 'all comments',
        whole: 'all mentions',
        base,
        more: praiseNote(context),
      },
      context,
    ),
    money: paretoFigure(
      pareto.money,
      {
        id: 'themes-by-revenue',
        unit: 'money',
        of: 'all comments',
        whole: 'the revenue counted theme by theme',
        base: f.counted(pareto.distinctCustomers, 'distinct customer'),
        more: [
          known,
          ...(pareto.distinctRevenueCentsPerYear === null
            ? []
            : [`all of them together, each counted once: ${f.money(pareto.distinctRevenueCentsPerYear)}`]),
          'the size of business that may be affected, not a forecast loss',
        ],
      },
      context,
    ),
    effects: effectsFigure(context),
    togetherText: togetherText(context),
    together: togetherTable(context),
    table: themeTable(context),
    notes: notesOf(context),
  };
}

/** Praise is left out of the issues; the reader is told by name. */
function praiseNote(context: Context): readonly string[] {
  const names = context.themes.filter((theme) => theme.praise).map((theme) => `“${theme.name}”`);
  return names.length === 0 ? [] : [`issues only: praise (${names.join(', ')}) is in the table below`];
}

function themeTable(context: Context): DataTable | null {
  const { f, results } = context;
  const { themes } = results.themes;
  if (themes.length === 0) return null;
  const percent = f.percents(themes.map(({ share }) => share));
  const isKnown = themes.some(({ customers }) => customers > 0);
  const vital = new Set(vitalThemes(results.pareto.mentions));
  const vitalMoney = new Set(vitalThemes(results.pareto.money));
  return {
    caption: 'Every theme',
    columns: [
      { label: 'Theme', numeric: false },
      { label: 'Mentions', numeric: true },
      { label: 'Of comments', numeric: true },
      ...(isKnown
        ? ['Customers', 'Revenue per year', 'Revenue known for'].map((label) => ({ label, numeric: true }))
        : []),
      { label: 'Driver', numeric: false },
      { label: 'Vital few', numeric: false },
    ],
    rows: themes.map((each) => {
      const driver = context.theme(each.theme)?.driver;
      const among = [
        ...(vital.has(each.theme) ? ['by mentions'] : []),
        ...(vitalMoney.has(each.theme) ? ['by revenue'] : []),
      ];
      return [
        { text: context.themeName(each.theme), href: `themes/${each.theme}/` },
        { text: f.count(each.mentions) },
        { text: results.themes.coverage.base === 0 ? '\u2013' : percent(each.share) },
        ...(isKnown ? customerCells(each, f) : []),
        driver === undefined
          ? { text: '\u2013' }
          : { text: context.driverName(driver), href: `drivers/${driver}/` },
        { text: among.length === 0 ? '\u2013' : f.list(among) },
      ];
    }),
    source: context.footnote(
      f.counted(results.themes.coverage.base, 'comment'),
      context.sourcesCommenting,
      ...(results.pareto.distinctRevenueCentsPerYear === null
        ? []
        : ['themes share customers, so revenues overlap and must not be added up']),
    ),
  };
}

/** Who raised a theme, and what is known of their revenue. */
function customerCells({ mentions, customers, money }: ThemeResult, f: Context['f']): readonly TableCell[] {
  const { revenueCentsPerYear, customersWithRevenue } = money;
  return [
    { text: customers === 0 && mentions > 0 ? 'not known' : f.count(customers) },
    { text: revenueCentsPerYear === null ? 'not known' : f.moneyExact(revenueCentsPerYear) },
    { text: customers === 0 ? '\u2013' : `${f.count(customersWithRevenue)} of ${f.count(customers)}` },
  ];
}

function notesOf(context: Context): readonly string[] {
  const { f, results } = context;
  const { coverage } = results.themes;
  const vital = vitalThemes(results.pareto.mentions);
  const left = creditsLeftOut(results.pareto.credits, f);
  const moneyOnly = vitalThemes(results.pareto.money).filter((id) => !vital.includes(id));
  return [
    ...(coverage.share === null || results.themes.themes.length === 0
      ? []
      : [
          `${capital(f.percent(coverage.share))} of ${f.counted(coverage.base, 'comment')} ${coverage.base === 1 ? 'carries' : 'carry'} at least one theme${coverage.tagged === coverage.base ? '' : '; the rest wait for a theme that fits'}.`,
        ]),
    ...(moneyOnly.length === 0
      ? []
      : [
          `${f.list(moneyOnly.map(context.themeQuoted))} ${moneyOnly.length === 1 ? 'is' : 'are'} among the vital few by revenue only: fewer customers, but larger ones.`,
        ]),
    ...(left === null ? [] : [`Revenue: ${left} of every amount and share.`]),
  ];
}
