import { distinctCustomers } from '../distinct-customers.ts';
import type { ScoreThresholds } from '../outcomes/score.ts';
import type { RaisedBy, ThemeGap } from '../results.ts';
import { shareDifferenceInterval } from '../statistics/intervals.ts';
import { benjaminiHochberg, SIGNIFICANCE } from '../statistics/multiple-testing.ts';
import { twoSharesP } from '../statistics/two-shares.ts';
import type { ThemeFacts } from '../themes/theme-pareto.ts';
import { rowsByTheme } from '../themes/theme-rows.ts';
import type { SideRows } from './driver-gaps.ts';

/**
 * Which themes core-growth customers raise more or less often than others: of each side's customers who said anything,
 * the share who raised the theme at least once. Customers, not comments, because shares of independent voices have an
 * honest interval (Newcombe's) whoever wrote how often.
 */
export function themeGaps(
  { table, themes, marks }: ThemeFacts,
  rows: SideRows,
  {
    order,
    told,
    thresholds,
  }: { readonly order: readonly string[]; readonly told: boolean; readonly thresholds: ScoreThresholds },
): readonly ThemeGap[] {
  const walk = distinctCustomers(table);
  const customersOf = (of: Uint32Array) => walk(of).length;
  const side = (of: Uint32Array) => {
    const base = of.filter((row) => marks.inBase[row] === 1);
    return { customers: customersOf(base), byTheme: rowsByTheme(marks, themes.length, base) };
  };
  const sides = { coreGrowth: side(rows.coreGrowth), others: side(rows.others) };
  const placeOf = new Map(themes.map(({ id }, index) => [id, index]));
  const gaps = order.map((theme) => {
    const raised = ({ customers, byTheme }: ReturnType<typeof side>): RaisedBy => {
      const count = customersOf(byTheme[placeOf.get(theme)!]!);
      return { customers, raised: count, share: customers === 0 ? null : count / customers };
    };
    const [coreGrowth, others] = [raised(sides.coreGrowth), raised(sides.others)];
    return { theme, coreGrowth, others, reason: whyNot(coreGrowth, others, told, thresholds) };
  });
  const tested = gaps.filter(({ reason }) => reason === null);
  const ps = tested.map(({ coreGrowth, others }) => twoSharesP(counts(coreGrowth), counts(others)));
  const adjusted = benjaminiHochberg(ps);
  return gaps.map((gap): ThemeGap => {
    const at = tested.indexOf(gap);
    if (at < 0) return { ...gap, estimate: null };
    const { coreGrowth, others } = gap;
    return {
      ...gap,
      estimate: {
        difference: coreGrowth.share! - others.share!,
        interval: shareDifferenceInterval(counts(others), counts(coreGrowth)),
        p: ps[at]!,
        pAdjusted: adjusted[at]!,
        evidence: adjusted[at]! < SIGNIFICANCE,
        flagged: Math.min(coreGrowth.customers, others.customers) < thresholds.fullAnswers,
      },
    };
  });
}

function counts({ raised, customers }: RaisedBy) {
  return { successes: raised, n: customers };
}

function whyNot(
  coreGrowth: RaisedBy,
  others: RaisedBy,
  told: boolean,
  { minimumAnswers }: ScoreThresholds,
): ThemeGap['reason'] {
  if (!told) return 'not-told';
  if (Math.min(coreGrowth.customers, others.customers) < Math.max(1, minimumAnswers))
    return 'too-few-customers';
  return coreGrowth.raised + others.raised === 0 ? 'nobody-raised-it' : null;
}
