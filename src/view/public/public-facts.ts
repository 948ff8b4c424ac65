import type { ThemeFigure } from '../../analysis/disclosure/theme-figures.ts';
import { compareText } from '../../model/defect.ts';
import type { PromiseRecord } from '../../model/promise.ts';
import type { PromiseHistory } from '../../model/promise-history.ts';
import { changesAfterAnnouncement, NO_HISTORY, withdrawnPromises } from '../../model/promise-history.ts';
import type { PublicFacts, PublicFigure } from '../../model/public-facts.ts';
import { publicFactsSchema } from '../../model/public-facts.ts';
import type { WorkspaceConfig } from '../../model/workspace-config.ts';

/**
 * The public half of the workspace: promises marked public and the name of the organisation. Every field is picked by
 * name, then held against the allow-list.
 *
 * @throws {z.ZodError} if a picked value does not fit the allow-list: a fault of ours, not of the author
 */
export function publicFacts(
  promises: readonly PromiseRecord[],
  config: WorkspaceConfig,
  history: PromiseHistory = NO_HISTORY,
  figures: readonly ThemeFigure[] = [],
): PublicFacts {
  const published = promises.filter((promise) => promise.public);
  return publicFactsSchema.parse({
    schema: 'outerloop/public@1',
    organisation: config.organisation.name,
    tellUs: config.organisation.tellUs ?? null,
    waysToTell: (config.tellUs?.ways ?? []).map(({ label, url, phone, address, text }) => ({
      label,
      url: url ?? null,
      phone: phone ?? null,
      address: address ?? null,
      text: text ?? null,
    })),
    privacy: config.tellUs?.privacy ?? null,
    sampleData: config.organisation.sampleData ?? null,
    asOf: config.asOf,
    locale: config.locale,
    language: config.languages[0] ?? 'en',
    promises: published
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((promise) => ({
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
        figures: figures.filter((figure) => figure.promise === promise.id).map(publicFigure),
        evidence: promise.evidence ?? null,
        notMeasurable: promise.notMeasurable ?? null,
        earlier: changesAfterAnnouncement(promise, history),
      })),
    withdrawn: withdrawnPromises(
      published.map(({ id }) => id),
      history,
    ),
    historySince: history.since,
    pastLeftOut: config.history.leaveOut.length,
  });
}

/** Only what was decided to be shown: the exact counts do not come this far. */
function publicFigure({ span, from, to, decision }: ThemeFigure): PublicFigure {
  if (decision.kind === 'suppressed') return { span, from, to, counts: null, kept: false };
  const { figure } = decision;
  const counts = { count: figure.count, of: figure.of };
  return { span, from: figure.from, to: figure.to, counts, kept: decision.kind === 'kept' };
}
