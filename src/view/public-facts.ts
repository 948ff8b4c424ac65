import { compareText } from '../model/defect.ts';
import type { PromiseRecord } from '../model/promise.ts';
import type { PublicFacts } from '../model/public-facts.ts';
import { publicFactsSchema } from '../model/public-facts.ts';
import type { WorkspaceConfig } from '../model/workspace-config.ts';

/**
 * The public half of the workspace: promises marked public and the name of the organisation. Every field is picked by
 * name, then held against the allow-list.
 *
 * @throws {z.ZodError} if a picked value does not fit the allow-list: a fault of ours, not of the author
 */
export function publicFacts(promises: readonly PromiseRecord[], config: WorkspaceConfig): PublicFacts {
  return publicFactsSchema.parse({
    schema: 'outerloop/public@1',
    organisation: config.organisation.name,
    tellUs: config.organisation.tellUs ?? null,
    sampleData: config.organisation.sampleData ?? null,
    asOf: config.asOf,
    locale: config.locale,
    language: config.languages[0] ?? 'en',
    promises: promises
      .filter((promise) => promise.public)
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((promise) => ({
        id: promise.id,
        title: promise.title,
        status: promise.status,
        statusReason: promise.statusReason ?? null,
        heard: promise.heard,
        why: promise.why ?? null,
        doing: promise.doing,
        measure: promise.measure ?? null,
        announcedOn: promise.announcedOn,
        nextReportBy: promise.nextReportBy,
        updates: promise.updates.map(({ on, text }) => ({ on, text })),
      })),
  });
}
