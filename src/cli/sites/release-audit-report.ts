import type { PublishedFault } from '../../analysis/disclosure/published-audit.ts';
import { auditPublished } from '../../analysis/disclosure/published-audit.ts';
import type { PublicFacts } from '../../model/promises/public-facts.ts';
import { figureId } from '../../model/promises/release.ts';
import type { Workspace } from '../../model/workspace.ts';
import { releaseOf } from '../../view/public/public-release.ts';

/**
 * What would tell of a few customers by comparing this release with earlier ones, one line a fault, with what to do. Each
 * figure was decided on before; this looks at all of them together, as a reader who keeps old pages can.
 */
export function releaseFaults(facts: PublicFacts, { releases, feedback }: Workspace): readonly string[] {
  const now = releaseOf(facts);
  const earlier = releases.filter(({ publishedOn }) => publishedOn !== now.publishedOn);
  const hidden = facts.promises.flatMap(({ id, figures }) =>
    figures
      .filter(({ counts }) => counts === null)
      .map(({ span, from, to }) => ({ id: figureId(id, span), from, to })),
  );
  return auditPublished([...earlier, now], hidden, feedback.rows).map(faultLine);
}

function faultLine({ kind, figure, releases: [first, second] }: PublishedFault): string {
  const period = `${figure.from} to ${figure.to}`;
  const what =
    kind === 'difference'
      ? `the figure "${figure.id}" (${period}) differs from the one of ${first} by what could be fewer than ten`
      : `the figure "${figure.id}" (${period}) is held back, and what was published on ${first} and ${second} gives it away`;
  const promise = figure.id.split(' ')[0]!;
  return `${what}. Leave "figure" out of content/promises/${promise}.yaml for this release; or, if a release in content/releases was never published, remove its file`;
}

/** What the author of a figure should know: that it is not shown or not new, and what happens next. Never why. */
export function figureNotes(facts: PublicFacts, { releases }: Workspace): readonly string[] {
  const figures = facts.promises.flatMap(({ id, figures: own }) =>
    own.map((figure) => ({ ...figure, name: `"${figureId(id, figure.span)}"` })),
  );
  const kept = figures.filter((figure) => figure.kept);
  const held = figures.filter(({ counts }) => counts === null);
  const isRecorded = releases.length > 0 || figures.length === held.length;
  return [
    ...kept.map(
      ({ name }) =>
        `the public figure ${name} stays as in the last release, because its change could tell of a few customers; it moves on once the change is large enough`,
    ),
    ...held.map(
      ({ name }) =>
        `the public figure ${name} is not shown, because it could tell of single customers; the page says so, and shows it once enough customers are behind it`,
    ),
    ...(isRecorded
      ? []
      : [
          'no release is recorded, so figures cannot be held against what customers have read: when you publish, run "npm run new -- release" and commit its file',
        ]),
  ];
}
