import type { ThemeFigure } from '../../analysis/disclosure/theme-figures.ts';
import { compareText } from '../../model/compare-text.ts';
import type { PromiseRecord } from '../../model/promises/promise.ts';
import type { PromiseHistory } from '../../model/promises/promise-history.ts';
import {
  changesAfterAnnouncement,
  NO_HISTORY,
  withdrawnPromises,
} from '../../model/promises/promise-history.ts';
import { interfaceLanguageOf } from '../../model/promises/public-language.ts';
import type {
  PublicEffect,
  PublicFacts,
  PublicFigure,
  WayToTell,
} from '../../model/promises/public-facts.ts';
import { publicFactsSchema } from '../../model/promises/public-facts.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';
import { publicLanguagesOf } from '../../model/workspace-config.ts';

/** What the analysis adds to the words of authors. */
export interface PublicFindings {
  readonly history: PromiseHistory;
  readonly figures: readonly ThemeFigure[];
  /** By promise id; only what may be public. */
  readonly effects: ReadonlyMap<string, PublicEffect>;
  /** See `PublicFacts.staleSince`. */
  readonly staleSince: string | null;
}
const NO_FINDINGS: PublicFindings = {
  history: NO_HISTORY,
  figures: [],
  effects: new Map(),
  staleSince: null,
};

/**
 * The public half of the workspace: promises marked public and the name of the organisation. Every field is picked by
 * name, then held against the allow-list.
 *
 * @throws {z.ZodError} if a picked value does not fit the allow-list: a fault of ours, not of the author
 */
export function publicFacts(
  promises: readonly PromiseRecord[],
  config: WorkspaceConfig,
  found: Partial<PublicFindings> = {},
): PublicFacts {
  const { history, figures, effects, staleSince } = { ...NO_FINDINGS, ...found };
  const published = promises.filter((promise) => promise.public);
  const languages = publicLanguagesOf(config);
  const [original = 'en', ...others] = languages;
  return publicFactsSchema.parse({
    schema: 'outerloop/public@1',
    organisation: config.organisation.name,
    tellUs: config.organisation.tellUs ?? null,
    waysToTell: waysOf(config.tellUs?.ways ?? []),
    privacy: config.tellUs?.privacy ?? null,
    sampleData: config.organisation.sampleData ?? null,
    asOf: config.asOf,
    staleSince,
    languages: languages.map((language) => ({ language, locale: localeOf(language, config) })),
    translations: translationsOf(others, config),
    promises: published
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((promise) => ({
        ...publicWords(promise),
        figures: figures.filter((figure) => figure.promise === promise.id).map(publicFigure),
        effect: effects.get(promise.id) ?? null,
        earlier: changesAfterAnnouncement(promise, history),
        translations: Object.fromEntries(
          Object.entries(promise.translations ?? {}).filter(
            ([language]) => language !== original && languages.includes(language),
          ),
        ),
      })),
    withdrawn: withdrawnPromises(
      published.map(({ id }) => id),
      history,
    ),
    historySince: history.since,
    pastLeftOut: config.history.leaveOut.length,
  });
}

/** What the organisation says of itself in the other languages, as far as it is translated. */
function translationsOf(languages: readonly string[], { translations }: WorkspaceConfig) {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const translation = translations[language];
      if (translation === undefined) return [];
      const { tellUs, ways, privacy, sampleData } = translation;
      const said = {
        tellUs: tellUs ?? null,
        waysToTell: ways === undefined ? null : waysOf(ways),
        privacy: privacy ?? null,
        sampleData: sampleData ?? null,
      };
      return [[language, said]];
    }),
  );
}

/** What its author wrote of a promise that customers may read. */
function publicWords(promise: PromiseRecord) {
  return {
    id: promise.id,
    title: promise.title,
    status: promise.status,
    statusReason: promise.statusReason ?? null,
    heard: promise.heard,
    heardFrom: promise.heardFrom ?? null,
    why: promise.why ?? null,
    doing: promise.doing,
    measure: promise.measure ?? null,
    announcedOn: promise.announcedOn,
    nextReportBy: promise.nextReportBy,
    updates: promise.updates.map(({ on, text }) => ({ on, text })),
    evidence:
      promise.evidence === undefined
        ? null
        : { ...promise.evidence, reason: promise.evidence.reason ?? null },
    notMeasurable: promise.notMeasurable ?? null,
  };
}

/** Numbers and dates follow the locale of the workspace where it is of this language, else the language itself. */
function localeOf(language: string, { locale }: WorkspaceConfig): string {
  const spoken = interfaceLanguageOf(language) === undefined ? 'en' : language;
  const isBare = !spoken.includes('-');
  return isBare && locale.split('-')[0] === spoken ? locale : spoken;
}

function waysOf(ways: NonNullable<WorkspaceConfig['tellUs']>['ways']): readonly WayToTell[] {
  return ways.map(({ label, url, phone, address, text }) => ({
    label,
    url: url ?? null,
    phone: phone ?? null,
    address: address ?? null,
    text: text ?? null,
  }));
}

/** Only what was decided to be shown: the exact counts do not come this far. */
function publicFigure({ span, from, to, decision }: ThemeFigure): PublicFigure {
  if (decision.kind === 'suppressed') return { span, from, to, counts: null, kept: false };
  const { figure } = decision;
  const counts = { count: figure.count, of: figure.of };
  return { span, from: figure.from, to: figure.to, counts, kept: decision.kind === 'kept' };
}
