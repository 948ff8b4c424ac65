import type { ColumnProfile } from './column-profile.ts';
import { unreadDates } from './dates/date-and-id.ts';
import { fitOf, ID, isOurs, isTitle, namesCodes } from './header-words.ts';
import { thousandsAsked } from './measure-look.ts';
import { meansNoAnswer } from './no-answer.ts';
import { asksRating } from './ratings/rating-question.ts';

/** Why a column is left out, from what it holds. Cells of people's own words are never quoted. */
export function whyLeftOut(column: ColumnProfile): string {
  const { header, values, filled, rows, linkShare, multipleChoice, date, numbers } = column;
  const unread = unreadDates(column) ?? thousandsAsked(column);
  if (unread !== undefined) return unread;
  if (date !== undefined) return 'another date';
  if (linkShare > 0.3) return 'links';
  if (isOurs(header)) return 'seems to be our own text, or about it';
  if (values === undefined && multipleChoice) return 'several choices in one cell';
  if (values === undefined && numbers?.kind === 'plain' && fitOf(header, ID) < 0) {
    return 'plain numbers; one that says how it went for the customer can be a driver or outcome with a unit in outerloop.yaml';
  }
  if (values === undefined) return `${filled} filled cells, more than 60 different`;
  if (values.size === 1)
    return filled < rows ? 'a tick box: one text or blank' : 'the same text in every row';
  if (multipleChoice) return 'several choices in one cell';
  const texts = [...values.keys()].filter((text) => !meansNoAnswer(text));
  if (texts.every((text) => /^-?\d+(?:[.,]\d+)?$/.test(text))) {
    const asked = /\b[01] ?[-–] ?(?:5|7|10)\b/.test(header) || asksRating(`${header} ${column.question}`);
    return asked && texts.some((text) => /[.,]\d*[1-9]/.test(text))
      ? 'numbers with parts of points; declare them in outerloop.yaml with a unit to map them'
      : 'numbers, but nothing says that they are ratings';
  }
  if (texts.every((text) => /^-?\d+(?:[.,]\d+)? ?%$/.test(text)))
    return 'numbers with a percent sign; export them without it, and declare them in outerloop.yaml with the unit percent';
  if (texts.length >= 2 && (namesCodes(header) || isTitle(header))) {
    return 'codes of our own, it seems; columns.themes reads them once each has its theme in content/themes';
  }
  if (texts.length === 2) {
    return 'two answers; where one of them is what you want, map it under ratings with words: { that one: 1, the other: 0 }';
  }
  return `${values.size} different texts, no known scale`;
}
