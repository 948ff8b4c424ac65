import { ordersWithoutDateBefore, outageLevel } from './operations.ts';
import type { DriverId } from './planted-truths.ts';
import { plantedTruths } from './planted-truths.ts';
import type { Random } from './random.ts';
import type { SurveyAnswer } from './survey-scores.ts';
import type { ThemeId } from './voices/voice.ts';

/** What one person writes about; no theme at all is ordinary. */
export interface Topics {
  readonly answer: SurveyAnswer;
  readonly themes: readonly ThemeId[];
}

/** The share of comments about late installation, per percent of orders that waited two months earlier. */
const LATE_PER_PERCENT = 0.0064;

/** Themes people turn to when they rate the driver low, and how readily. */
const COMPLAINTS: Readonly<Record<DriverId, Partial<Record<ThemeId, number>>>> = {
  installation: { 'missed-appointments': 1, 'untidy-work': 0.42 },
  reliability: { outages: 1, 'wifi-coverage': 0.16 },
  speed: { 'slow-speed': 1, 'wifi-coverage': 0.45 },
  billing: { 'billing-surprise': 1, 'price-rise': 0.2 },
  'support-wait': { 'support-wait': 1 },
  'support-skill': { 'repeat-contact': 1 },
  value: { 'price-rise': 1 },
  app: { 'app-problems': 1 },
  'outage-information': { 'outage-silence': 1 },
  'account-care': { 'account-manager': 0.8, 'leaving-hassle': 0.5 },
};
/** How much a rating makes people write about the driver, from 1 to 5 points. */
const URGE = [0, 30, 14, 0.6, 0.04, 0];
const PRAISE: readonly [DriverId, ThemeId][] = [
  ['support-skill', 'helpful-people'],
  ['reliability', 'just-works'],
];

/** Who of a month's answers comments, and on what: the angriest about installation first, as many as waited. */
export function topicsOfMonth(answers: readonly SurveyAnswer[], random: Random): readonly Topics[] {
  const commenting = answers.filter((answer) => !answer.empty && random.chance(urgeToComment(answer)));
  const late = lateAmong(commenting, random);
  return commenting.map((answer) => {
    const themes = new Set<ThemeId>(late.has(answer) ? ['late-installation'] : []);
    if (themes.size === 0 && !random.chance(0.13)) addTheme(themes, answer, random);
    if (themes.size === 1 && random.chance(0.27)) addTheme(themes, answer, random);
    return { answer, themes: [...themes] };
  });
}

function urgeToComment(answer: SurveyAnswer): number {
  const { recommend } = answer;
  if (recommend === null) return 0.5;
  return recommend <= 6 ? 0.86 : recommend >= 9 ? 0.72 : 0.64;
}

/** People write about what is in the news of the month; those who are happy on the whole let most of it pass. */
function blameOf(driver: DriverId, answer: SurveyAnswer): number {
  const level = outageLevel(answer.month);
  const news = driver === 'reliability' || driver === 'outage-information' ? level * level : 1;
  return (answer.recommend ?? 7) >= 9 ? news * 0.3 : news;
}

function lateAmong(answers: readonly SurveyAnswer[], random: Random): Set<SurveyAnswer> {
  const first = answers[0];
  if (first === undefined) return new Set();
  const chance = 0.88 + 0.24 * random.unit();
  const count = Math.round(answers.length * LATE_PER_PERCENT * chance * ordersWithoutDateBefore(first.month));
  return new Set(
    answers
      .map((answer) => {
        const rating = answer.ratings.installation;
        return { answer, order: (typeof rating === 'number' ? rating : 3.5) + 1.4 * random.unit() };
      })
      .sort((a, b) => a.order - b.order)
      .slice(0, count)
      .map(({ answer }) => answer),
  );
}

function addTheme(themes: Set<ThemeId>, answer: SurveyAnswer, random: Random): void {
  const weights = new Map<ThemeId, number>();
  const add = (theme: ThemeId, weight: number) => weights.set(theme, (weights.get(theme) ?? 0) + weight);
  for (const [driver, complaints] of Object.entries(COMPLAINTS) as [DriverId, Record<string, number>][]) {
    const rating = answer.ratings[driver];
    if (typeof rating !== 'number') continue;
    const urge = URGE[rating]! * (0.05 + plantedTruths.driverWeights[driver] * 1.2) * blameOf(driver, answer);
    for (const [theme, weight] of Object.entries(complaints)) add(theme as ThemeId, urge * weight);
  }
  if (answer.customer.segment === 'Home') weights.delete('account-manager');
  const recommend = answer.recommend ?? 7;
  for (const [driver, theme] of PRAISE) {
    const rating = answer.ratings[driver];
    const pleased = typeof rating === 'number' && rating >= 4 ? (rating === 5 ? 3 : 1.8) : 0;
    add(theme, recommend >= 9 ? pleased : recommend >= 7 ? pleased * 0.4 : 0.02);
  }
  for (const theme of themes) weights.delete(theme);
  const names = [...weights.keys()];
  if (names.length === 0) return;
  themes.add(names[random.weighted([...weights.values()])]!);
}
