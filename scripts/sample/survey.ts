import { isoDateOf, isoMonthOf } from '../../src/model/calendar.ts';
import type { Audience } from './conversation.ts';
import { conversation, joined } from './conversation.ts';
import { csvText, utf8 } from './csv-text.ts';
import { sampleMonths, twoDigits } from './months.ts';
import { continued, typed } from './phrases.ts';
import type { DriverId } from './planted-truths.ts';
import { plantedTruths } from './planted-truths.ts';
import { randomFor } from './random.ts';
import type { Rating, SurveyAnswer } from './survey-scores.ts';
import { surveyAnswers } from './survey-scores.ts';
import type { Topics } from './survey-themes.ts';
import { topicsOfMonth } from './survey-themes.ts';
import { closings, gripes, remarks } from './voices/survey-remarks.ts';
import { voices } from './voices/index.ts';
import type { ThemeId } from './voices/voice.ts';

const HEADER = [
  'Response ID',
  'Recorded Date',
  'Duration (in seconds)',
  'Customer number',
  'Segment',
  'Region',
  'On a scale from 0 to 10, how likely are you to recommend Wrenlow Connect to a friend or colleague?',
  'What is the main reason for your score?',
  'How do you rate getting connected, moving or upgrading, with any engineer visit?',
  'How do you rate having a connection that stays up?',
  'How do you rate the speed you get at busy times?',
  'How do you rate bills that are right and easy to follow?',
  'How do you rate the time taken to reach someone who can help?',
  'How do you rate how well the person who helped you knew what to do?',
  'How do you rate the value for the price you pay?',
  'How do you rate doing things yourself in the app or online account?',
  'How do you rate being told what is happening when the service is down?',
  'How do you rate being kept informed and looked after as a customer?',
  'Is there anything else you would like us to know?',
];
/** The drivers in the order of their questions. */
const QUESTIONS: readonly DriverId[] = [
  'installation',
  'reliability',
  'speed',
  'billing',
  'support-wait',
  'support-skill',
  'value',
  'app',
  'outage-information',
  'account-care',
];
const WORDED = ['', 'Very poor', 'Poor', 'Fair', 'Good', 'Very good'];
const ID_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz123456789';

/** `data/feedback/survey/2024-07.csv` and so on: the survey tool's monthly export. */
export function surveyCsvs(): Map<string, Uint8Array> {
  const random = randomFor('survey/form');
  const themesRandom = randomFor('survey/themes');
  const commentOf = surveyComments();
  return new Map(
    sampleMonths.map((month) => {
      const answers = surveyAnswers.filter((answer) => answer.month === month);
      const topics = new Map(topicsOfMonth(answers, themesRandom).map((topic) => [topic.answer, topic]));
      const rows = answers.map((answer) => {
        const topic = topics.get(answer);
        const [reason, more] = topic === undefined ? ['', ''] : commentOf(topic);
        const blank = (cell: string) => (answer.empty ? '' : cell);
        return [
          `R_${Array.from({ length: 15 }, () => ID_LETTERS[random.below(ID_LETTERS.length)]).join('')}`,
          `${isoDateOf(answer.day)} ${twoDigits(random.between(7, 22))}:${twoDigits(random.below(60))}:${twoDigits(random.below(60))}`,
          String(random.between(48, 620)),
          answer.customer.id,
          answer.customer.segment,
          answer.customer.unit,
          blank(answer.recommend === null ? '' : String(answer.recommend)),
          reason,
          ...QUESTIONS.map((driver) => blank(cellOf(driver, answer, () => random.chance(0.5)))),
          more,
        ];
      });
      return [`${isoMonthOf(month)}.csv`, utf8(csvText([HEADER, ...rows]))];
    }),
  );
}

function cellOf(driver: DriverId, answer: SurveyAnswer, upper: () => boolean): string {
  const rating: Rating = answer.ratings[driver];
  const half = upper();
  if (rating === null) return '';
  if (rating === 'not-used') return 'N/A';
  if (driver === 'outage-information') return WORDED[rating]!;
  const { scaleChange } = plantedTruths;
  const onOldScale = driver === scaleChange.driver && isoDateOf(answer.day) <= scaleChange.lastDayBefore;
  return String(onOldScale ? 2 * rating - (half ? 0 : 1) : rating);
}

/** The two open answers of one person: the reason for the score, and sometimes something else. */
function surveyComments(): (topics: Topics) => [string, string] {
  const random = randomFor('survey/words');
  const talk = conversation(random);
  return ({ answer, themes }) => {
    const audience: Audience = answer.customer.segment === 'Home' ? 'home' : 'business';
    const setting = { unit: answer.customer.unit, day: answer.day };
    const mood = moodOf(answer.recommend);
    const sentences = themes.flatMap((theme) => {
      const voice = voices[theme];
      const main = talk.say(`${theme}/survey`, voice.survey, audience, setting);
      if (voice.details.length === 0 || !random.chance(themes.length > 1 ? 0.22 : 0.42)) return [main];
      return [main, talk.say(`${theme}/details`, voice.details, audience, setting)];
    });
    if (themes.length === 0) {
      const list = remarks[mood];
      return [typed(talk.say(`remarks/${mood}`, list, audience, setting), random), ''];
    }
    if (mood === 'high' && themes.some(isComplaint)) {
      const gripe = random.chance(0.55) ? talk.say('gripes', gripes, audience, setting) : '';
      if (gripe !== '') sentences[0] = `${gripe} ${continued(sentences[0]!)}`;
      else sentences.push(talk.say('closings/forgiven', closings.forgiven, audience, setting));
    }
    const apart = themes.length === 2 && random.chance(0.25);
    if (!apart && random.chance(0.24))
      sentences.push(talk.say(`closings/${mood}`, closings[mood], audience, setting));
    if (!apart) return [typed(joined(sentences, random), random), ''];
    return [typed(sentences[0]!, random), typed(joined(sentences.slice(1), random), random)];
  };
}

function isComplaint(theme: ThemeId): boolean {
  return theme !== 'helpful-people' && theme !== 'just-works';
}

function moodOf(recommend: number | null): 'low' | 'middle' | 'high' {
  if (recommend === null) return 'middle';
  return recommend <= 6 ? 'low' : recommend >= 9 ? 'high' : 'middle';
}
