import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../../../src/pipeline.ts';
import { CONFIG, workspaceWith } from '../../../temporary-workspace.ts';

const LANGUAGES = 'sites: { progress: { languages: [en, de] } }\n';
const PROMISE = `public: true
title: Late deliveries
status: fixing
heard: Deliveries came late.
why: Too few vans.
doing: We add vans.
announcedOn: 2026-02-01
nextReportBy: 2026-09-01
updates:
  - on: 2026-05-01
    text: Two vans have come.
`;
const GERMAN = `title: Späte Lieferungen
heard: Lieferungen kamen zu spät.
why: Zu wenige Wagen.
doing: Wir kaufen Wagen.
updates:
  - on: 2026-05-01
    text: Zwei Wagen sind da.
`;
const checked = (files: Readonly<Record<string, string>>) =>
  checkWorkspace(
    workspaceWith({
      'outerloop.yaml': CONFIG + LANGUAGES,
      'content/promises/late.yaml': PROMISE,
      ...files,
    }),
  );
const defectsOf = (files: Readonly<Record<string, string>>) =>
  checked(files).defects.map(
    ({ severity, code, file, line, what }) => `${severity} ${code} ${file}:${line} ${what}`,
  );

describe('the translation of a promise', () => {
  it('stands beside it, and joins it', () => {
    const { workspace, defects } = checked({ 'content/promises/late.de.yaml': GERMAN });
    expect(defects).toEqual([]);
    expect(workspace!.promises[0]!.translations!['de']!.title).toBe('Späte Lieferungen');
  });

  it('may be missing: the page says so', () => {
    expect(defectsOf({})).toEqual([]);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, RegExp]>([
    [
      'of no promise',
      { 'content/promises/lat.de.yaml': GERMAN },
      /error reference-unknown content\/promises\/lat.de.yaml:1 there is no promise "lat"; nearest is "late"/,
    ],
    [
      'in a language that the site is not built in',
      { 'content/promises/late.fr.yaml': GERMAN },
      /error reference-unknown content\/promises\/late.fr.yaml:1 the public site is not built in "fr"; other languages are: de/,
    ],
    [
      'in the language of the promise itself',
      { 'content/promises/late.en.yaml': GERMAN },
      /error reference-unknown .* promises are written in "en" itself/,
    ],
    [
      'of what the promise does not say',
      { 'content/promises/late.de.yaml': `${GERMAN}measure: Wir zählen.\n` },
      /error translation-without-original content\/promises\/late.de.yaml:8 the promise has no measure/,
    ],
    [
      'of an update that there is not',
      { 'content/promises/late.de.yaml': GERMAN.replace('2026-05-01', '2026-05-02') },
      /error translation-without-original content\/promises\/late.de.yaml:6 the promise has no such update of 2026-05-02/,
    ],
    [
      'that leaves something out',
      { 'content/promises/late.de.yaml': GERMAN.replace('why: Zu wenige Wagen.\n', '') },
      /warning translation-incomplete content\/promises\/late.de.yaml:1 not translated: why;/,
    ],
    [
      'that sets a date or a status',
      { 'content/promises/late.de.yaml': `${GERMAN}status: done\n` },
      /error field-unknown content\/promises\/late.de.yaml:8/,
    ],
    [
      'in outerloop.yaml for a language that is none of the site',
      { 'outerloop.yaml': `${CONFIG}${LANGUAGES}translations: { fr: { privacy: Nous lisons tout. } }\n` },
      /error reference-unknown outerloop.yaml:12 the public site is not built in "fr"/,
    ],
    [
      'into a language without words of ours',
      { 'outerloop.yaml': `${CONFIG}sites: { progress: { languages: [en, nl] } }\n` },
      /error field-invalid outerloop.yaml:11/,
    ],
  ])('%s is a defect with its place', (_, files, said) => {
    expect(defectsOf(files).join('\n')).toMatch(said);
  });

  it('is searched for internal words at its own place', () => {
    const told = GERMAN.replace('Zwei Wagen sind da.', 'Schreiben Sie an ann@mail.example.org.');
    expect(defectsOf({ 'content/promises/late.de.yaml': told })).toEqual([
      expect.stringMatching(
        /^error public-text-internal content\/promises\/late.de.yaml:7 customers would read an e-mail address/,
      ),
    ]);
  });
});
