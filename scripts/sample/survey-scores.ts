import type { Customer } from './customers.ts';
import { customers } from './customers.ts';
import { dayWithin, sampleMonths } from './months.ts';
import { ordersWithoutDateBefore, outageLevel, usualOrdersWithoutDate } from './operations.ts';
import type { DriverId } from './planted-truths.ts';
import { plantedTruths } from './planted-truths.ts';
import type { Random } from './random.ts';
import { randomFor } from './random.ts';

/** A rating from 1 to 5; null where the question was skipped, `not-used` where it does not apply. */
export type Rating = number | null | 'not-used';

export interface SurveyAnswer {
  readonly customer: Customer;
  readonly month: number;
  readonly day: number;
  /** 0 to 10, or null. */
  readonly recommend: number | null;
  readonly ratings: Readonly<Record<DriverId, Rating>>;
  /** Sent without any answer. */
  readonly empty: boolean;
}

type Feelings = Record<DriverId, number>;

/** How much of each driver's rating is the general mood of the answer. */
const HALO: Record<DriverId, number> = {
  installation: 0.22,
  reliability: 0.25,
  speed: 0.3,
  billing: 0.22,
  'support-wait': 0.3,
  'support-skill': 0.32,
  value: 0.4,
  app: 0,
  'outage-information': 0.28,
  'account-care': 0.38,
};
/** Where the middle of each driver's ratings lies. */
const LEVEL: Record<DriverId, number> = {
  installation: 0.05,
  reliability: 0.4,
  speed: 0.45,
  billing: 0.15,
  'support-wait': -0.2,
  'support-skill': 0.3,
  value: 0.1,
  app: -0.1,
  'outage-information': -0.25,
  'account-care': 0.25,
};
const DRIVERS = Object.keys(plantedTruths.driverWeights) as DriverId[];
/** The least feeling that earns 2, 3, 4 and 5 points. */
const RATING_STEPS = [-1.35, -0.7, 0.15, 1.1];
/** The least feeling, in standard deviations, that earns 1 to 10 on the likelihood to recommend. */
const RECOMMEND_STEPS = [-1.9, -1.72, -1.56, -1.41, -1.26, -1.0, -0.74, -0.33, 0.2, 0.72];
const RECOMMEND_MEAN = -0.02;
const RECOMMEND_SPREAD = 1.28;

/** Every answer to the survey, in order of month and day: each customer is invited once a quarter. */
export const surveyAnswers: readonly SurveyAnswer[] = (() => {
  const random = randomFor('survey/scores');
  return sampleMonths.flatMap((month) => {
    const answers = customers
      .filter((_, at) => at % 3 === month % 3)
      .filter((customer) => random.chance(plantedTruths.segments[customer.segment].responseRate))
      .map((customer) => answerOf(customer, month, random));
    return answers.sort((a, b) => a.day - b.day);
  });
})();

function answerOf(customer: Customer, month: number, random: Random): SurveyAnswer {
  const feelings = feelingsOf(customer, month, random);
  const recommend = recommendOf(customer, feelings, random);
  const noContact = random.chance(0.08);
  const ratings = Object.fromEntries(
    DRIVERS.map((driver): [DriverId, Rating] => {
      if (noContact && (driver === 'support-wait' || driver === 'support-skill')) return [driver, 'not-used'];
      if (driver === 'app' && random.chance(0.08)) return [driver, 'not-used'];
      if (random.chance(0.015)) return [driver, null];
      return [driver, 1 + RATING_STEPS.filter((step) => feelings[driver] >= step).length];
    }),
  ) as Record<DriverId, Rating>;
  return {
    customer,
    month,
    day: dayWithin(month, random),
    recommend: random.chance(0.012) ? null : recommend,
    ratings,
    empty: random.chance(0.006),
  };
}

function feelingsOf(customer: Customer, month: number, random: Random): Feelings {
  const mood = 0.7 * customer.temper + 0.714 * random.normal();
  const support = random.normal();
  const own = (driver: DriverId): number =>
    driver === 'support-wait' || driver === 'support-skill'
      ? 0.93 * support + 0.37 * random.normal()
      : random.normal();
  return Object.fromEntries(
    DRIVERS.map((driver): [DriverId, number] => {
      const halo = HALO[driver];
      const shift = LEVEL[driver] + circumstances(driver, customer, month);
      return [driver, shift + halo * mood + Math.sqrt(1 - halo * halo) * own(driver)];
    }),
  ) as Feelings;
}

/** What moves a driver beyond the person: orders kept waiting, bad lines in the West, bills that suit no shop. */
function circumstances(driver: DriverId, customer: Customer, month: number): number {
  const { unitWithProblem, underRepresentedSegment } = plantedTruths;
  const inWest = customer.unit === unitWithProblem.unit;
  const smallBusiness = customer.segment === underRepresentedSegment;
  switch (driver) {
    case 'installation':
      return -0.15 - 0.03 * (ordersWithoutDateBefore(month) - usualOrdersWithoutDate);
    case 'reliability':
      return (inWest ? -0.85 : 0.1) - 0.45 * (outageLevel(month) - 1);
    case 'billing':
      return smallBusiness ? -0.35 : 0;
    case 'outage-information':
      return inWest ? -0.2 : 0;
    case 'account-care':
      return customer.segment === 'Enterprise' ? 0.2 : smallBusiness ? -0.25 : 0;
    default:
      return 0;
  }
}

function recommendOf(customer: Customer, feelings: Feelings, random: Random): number {
  const fromDrivers = DRIVERS.reduce(
    (sum, driver) => sum + plantedTruths.driverWeights[driver] * (feelings[driver] - LEVEL[driver]),
    0,
  );
  const segment = customer.segment === plantedTruths.underRepresentedSegment ? -0.3 : 0.08;
  const feeling = fromDrivers + segment + 0.72 * random.normal();
  const standard = (feeling - RECOMMEND_MEAN) / RECOMMEND_SPREAD;
  return RECOMMEND_STEPS.filter((step) => standard >= step).length;
}
