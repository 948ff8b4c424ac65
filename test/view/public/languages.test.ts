import { describe, expect, it } from 'vitest';
import type { PublicFacts } from '../../../src/model/promises/public-facts.ts';
import { letterEmail } from '../../../src/view/public/kit/letter-email.ts';
import { letterOf, letterText } from '../../../src/view/public/kit/letter.ts';
import { newsletterBlock, oneLiners } from '../../../src/view/public/kit/short-texts.ts';
import { progressData } from '../../../src/view/public/kit/progress-data.ts';
import { plain } from '../../../src/view/public/phrase.ts';
import { progressModel } from '../../../src/view/public/progress-model.ts';
import { publicFormats } from '../../../src/view/public/public-formats.ts';
import { EVIDENCE, manyLanguages, publicFactsWith, publicPromise } from './kit/kit-input.ts';

const facts = manyLanguages();
const promiseIn = (language: string, given: PublicFacts = facts) =>
  progressModel(given, language).promises[0]!;

describe('a promise in another language', () => {
  it('is told in its words, with dates as that language writes them', () => {
    const promise = promiseIn('de');
    expect(promise.title).toEqual([{ text: 'Besuche kommen zu spät', language: null, direction: 'ltr' }]);
    expect(promise.next).toBe('Sie hören bis zum 30. September 2026 wieder von uns.');
    expect(promise.fallback).toBeNull();
    expect(promise.href).toBe('de/promises/late-visits/');
  });

  it('is told as it was written where it is not translated, marked as such', () => {
    const promise = promiseIn('es');
    expect(promise.heard[0]).toMatchObject({ language: 'en', direction: 'ltr' });
    expect(promise.fallback!.notice).toBe('Todavía no está en español. Esto es lo que escribimos en inglés.');
  });

  it('says so too where only a part is missing', () => {
    const promise = promiseIn('fr');
    expect(promise.heard[0]!.language).toBeNull();
    expect(promise.updates[0]!.text[0]!.language).toBe('en');
    expect(promise.fallback!.notice).toContain('Une partie n’est pas encore en français');
  });

  it('says it beside an earlier wording, which is in the language it was written in', () => {
    const earlier = [{ until: '2026-03-01', field: 'doing', text: 'We try.' } as const];
    const given = manyLanguages({
      promises: manyLanguages().promises.map((promise) => ({ ...promise, earlier })),
    });
    const german = progressModel(given, 'de');
    expect(german.promises[0]!.fallback).toBeNull();
    expect(german.promises[0]!.earlierFallback!.notice).toContain('noch nicht auf Deutsch');
    expect(german.ledger.notice).toContain('noch nicht auf Deutsch');
    const english = progressModel(given);
    expect([english.promises[0]!.earlierFallback, english.ledger.notice]).toEqual([null, null]);
    expect(progressModel(manyLanguages(), 'de').ledger.notice).toBeNull();
  });

  it('keeps the language of an author’s words inside a sentence of ours', () => {
    const heardFrom = { share: 'one in eight', period: 'spring' };
    const promise = promiseIn('ar', manyLanguages({ promises: [publicPromise({ heardFrom })] }));
    expect(promise.heardFrom!.map(({ text, language }) => [text, language])).toEqual([
      ['كم قالوا ذلك: ', null],
      ['one in eight', 'en'],
      ['. متى: ', null],
      ['spring', 'en'],
      ['.', null],
    ]);
  });

  it('tells two updates of one day apart', () => {
    const day = '2026-04-15';
    const both = (first: string, second: string) => [
      { on: day, text: first },
      { on: day, text: second },
    ];
    const translation = { title: 'T', heard: 'H', doing: 'D', updates: both('Eins', 'Zwei') };
    const promises = [publicPromise({ updates: both('One', 'Two'), translations: { de: translation } })];
    const { updates } = promiseIn('de', manyLanguages({ promises }));
    expect(updates.map(({ text }) => plain(text))).toEqual(['Eins', 'Zwei']);
  });

  it('takes its evidence along, with the number as that language writes it', () => {
    const evidence = { text: 'Halb so viele.', of: 'Kunden', period: 'Frühjahr 2026' };
    const translation = { title: 'T', heard: 'H', doing: 'D', updates: [], evidence };
    const promises = [
      publicPromise({ status: 'done', updates: [], evidence: EVIDENCE, translations: { de: translation } }),
    ];
    const { outcome } = promiseIn('de', manyLanguages({ promises }));
    expect([outcome!.text, ...outcome!.details].map(plain)).toEqual([
      'Halb so viele.',
      'Grundlage: 1.240 Kunden, Frühjahr 2026.',
    ]);
  });
});

describe('the site in several languages', () => {
  it('has the first at its root and each other in a folder, every one named in itself', () => {
    expect(progressModel(facts).languages.map(({ name, folder }) => [name, folder])).toEqual([
      ['English', ''],
      ['Deutsch', 'de/'],
      ['français', 'fr/'],
      ['español', 'es/'],
      ['العربية', 'ar/'],
    ]);
    expect(progressModel(facts, 'ar').direction).toBe('rtl');
  });

  it('has ways to tell us of its own in a language, or those of the first', () => {
    expect(progressModel(facts, 'de').tellUs.ways.map(({ label }) => plain(label))).toEqual([
      'Online',
      'Am Telefon',
    ]);
    expect(progressModel(facts, 'de').form).toBe('https://feedback.example.com/de');
    expect(progressModel(facts, 'fr').form).toBe('https://feedback.example.com/');
  });

  it('speaks English around promises in a language that has no words yet', () => {
    const italian = publicFactsWith({ languages: [{ language: 'it', locale: 'en-GB' }] });
    const model = progressModel(italian);
    expect(model.language).toBe('en');
    expect(model.promises[0]!.title[0]!.language).toBe('it');
    expect(model.promises[0]!.fallback).toBeNull();
  });

  it('says in short texts that something is not translated', () => {
    const spanish = progressModel(facts, 'es');
    expect(oneLiners(spanish)[0]).toMatch(/\(por ahora solo en inglés\)$/);
    expect(newsletterBlock(spanish, null)).toContain('(por ahora solo en inglés)');
    expect(letterText(letterOf(spanish, null)).replace(/\s+/g, ' ')).toContain('Todavía no está en español.');
    expect(oneLiners(progressModel(facts, 'de'))[0]).toBe(
      '„Besuche kommen zu spät“: Das wissen wir. Wir planen neu. Sie hören bis zum 30. September 2026 wieder von uns.',
    );
  });

  it('writes an e-mail from right to left where the language is', () => {
    const html = letterEmail(letterOf(progressModel(facts, 'ar'), null));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('text-align:right');
    expect(html).not.toContain('text-align:left');
  });

  it('gives other systems the record of one language', () => {
    const data = JSON.parse(progressData(facts, progressModel(facts, 'fr'), null)) as {
      promises: readonly { title: string; untranslated: string; updates: readonly { text: string }[] }[];
    };
    expect(data.promises[0]).toMatchObject({
      title: 'Les visites arrivent en retard',
      untranslated: 'part',
      updates: [{ text: 'The first region has begun.' }],
    });
    expect(JSON.stringify(data)).not.toContain('Besuche');
  });
});

describe('dates and numbers', () => {
  it.each([
    ['en-GB', '1 September 2026', '12,345'],
    ['de', '1. September 2026', '12.345'],
    ['fr', '1er septembre 2026', '12\u202f345'],
    ['es', '1 de septiembre de 2026', '12.345'],
    ['ar', '1 سبتمبر 2026', '12,345'],
    ['ar-EG', '1 سبتمبر 2026', '12,345'],
    ['ar-SA', '1 سبتمبر 2026', '12,345'],
  ])('are written as in %s, with the digits 0 to 9 and the Gregorian calendar', (locale, date, number) => {
    const f = publicFormats(locale);
    expect(f.date('2026-09-01')).toBe(date);
    expect(f.count(12_345)).toBe(number);
  });
});
