import { describe, expect, it } from 'vitest';
import { CONFIG, SOURCE, toldOf, workspaceWith } from '../../temporary-workspace.ts';

const promise = (isPublic: boolean): string => `public: ${isPublic}
title: Deliveries come late
status: fixing
heard: >-
  CONFIRM what you heard, in words of customers.
doing: "TODO: say what we do"
announcedOn: 2026-05-01
nextReportBy: 2026-09-01
`;
const PROMISE = 'content/promises/late.yaml';
const INDICATOR = 'content/indicators/vans.yaml';
const indicator = (unit: string): string =>
  `name: Vans\ndescription: Vans planned.\nunit: ${unit}\ngood: high\ngroup: Delivery\nowner: Head of delivery # CONFIRM the role\n`;
const PLAN = 'content/plans/late.yaml';
const plan = (status: string): string => `title: CONFIRM what will be different\ntheme: late\n${status}\n`;

const left = (files: Readonly<Record<string, string>>): readonly string[] =>
  toldOf(workspaceWith(files)).filter((told) => told.includes('placeholder-left'));

describe('the placeholder of a draft', () => {
  it('is an error wherever customers would read it, each at its place', () => {
    expect(left({ [PROMISE]: promise(true) })).toEqual([
      `error ${PROMISE}:4:8 "heard" still says "CONFIRM what you heard, in words of cus…": the placeholder of a draft, which customers would read [placeholder-left] write what is meant there; where the word itself is meant, write it in small letters`,
      expect.stringMatching(`^error ${PROMISE}:6:8 "doing" still says "TODO: say what we do": `),
    ]);
    const config = CONFIG.replace('name: Test company', 'name: CONFIRM your name');
    expect(left({ 'outerloop.yaml': config })).toEqual([
      expect.stringMatching(/^error outerloop\.yaml:2:23 "organisation\.name" still says /),
    ]);
  });

  it('is an error in what customers read also where it only stands for words to come', () => {
    const text = (heard: string, doing: string) =>
      promise(true)
        .replace('CONFIRM what you heard, in words of customers.', heard)
        .replace('"TODO: say what we do"', doing);
    const found = left({
      [PROMISE]: text('Lorem ipsum dolor sit amet.', 'Every parcel comes within the hour from TBD on.'),
      'outerloop.yaml': `${CONFIG}tellUs: { ways: [{ label: By post, address: PO Box XXX }] }\n`,
    });
    expect(found).toEqual([
      `error ${PROMISE}:4:8 "heard" holds "Lorem ipsum" in place of words that are still to come, and customers would read it [placeholder-left] write what is meant there`,
      expect.stringMatching(`^error ${PROMISE}:6:8 "doing" holds "TBD" in place of words`),
      expect.stringMatching(/^error outerloop\.yaml:11:45 "tellUs\.ways\.address" holds "XXX" in place/),
    ]);
    expect(left({ [PROMISE]: text('It takes an XXL van.', 'We ask Exxon.') })).toEqual([]);
    expect(
      left({ [PROMISE]: text('Late.', 'TBD').replace('true', 'false'), [INDICATOR]: indicator('TBD') }),
    ).toEqual([]);
  });

  it('is an error in a translation of what customers read', () => {
    const config = `${CONFIG}sites: { progress: { languages: [en, de] } }\n`;
    const files = {
      'outerloop.yaml': config,
      [PROMISE]: promise(true).replace(/CONFIRM|TODO/g, 'We know'),
      'content/promises/late.de.yaml': 'title: Zu spät\nheard: CONFIRM was Sie sagten.\ndoing: Neu.\n',
    };
    expect(left(files)).toEqual([expect.stringMatching(/^error .*late\.de\.yaml:2:8 "heard" still says /)]);
  });

  it('is warned of once a file where colleagues would read it', () => {
    expect(left({ [PROMISE]: promise(false) })).toEqual([
      expect.stringMatching(
        /^warning .*late\.yaml:4:8 .*, which the report shows as not yet written; also in line 6 /,
      ),
    ]);
    expect(left({ [INDICATOR]: indicator('CONFIRM the unit') })).toEqual([
      expect.stringMatching(`^warning ${INDICATOR}:3:7 "unit" still says "CONFIRM the unit": `),
    ]);
  });

  it('is warned of in the text of a page', () => {
    const star =
      '---\nnorthStar: Always there.\nfeelings: [At ease]\nmission: We help.\ndecidedBy: The board\ndecidedOn: 2026-01-10\n---\n\n## Daily work\n\nCONFIRM what a colleague does.\n';
    expect(left({ 'content/northstar.md': star })).toEqual([
      expect.stringMatching(/^warning content\/northstar\.md:11:1 the placeholder of a draft is left/),
    ]);
  });

  it('may stand in a draft plan, in remarks, and in the words of an export', () => {
    expect(left({ [PLAN]: plan('status: draft') })).toEqual([]);
    expect(left({ [PLAN]: plan('status: agreed\nagreedOn: 2026-05-01') })).toEqual([
      expect.stringMatching(`^warning ${PLAN}:1:8 "title" still says `),
    ]);
    expect(left({ [INDICATOR]: indicator('vans') })).toEqual([]);
    const mapping = SOURCE.replace('comment: comment', 'comment: { columns: [comment], missing: [TODO] }');
    expect(left({ 'data/feedback/survey/source.yaml': mapping })).toEqual([]);
    expect(left({ [INDICATOR]: indicator('vans we confirm, and todo lists') })).toEqual([]);
  });
});
