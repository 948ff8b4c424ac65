import type { DefectList } from '../load/defect-list.ts';
import { methodFiles, methodPage } from '../load/content/method-pages.ts';
import type { ReportRoutes } from '../load/report-routes.ts';
import { reportRoutes } from '../load/report-routes.ts';
import type { LoadedWorkspace } from '../load/workspace.ts';
import { isSlug } from '../model/identifier.ts';
import { nearestHint } from '../model/nearest.ts';
import { quoted } from '../model/quoted.ts';
import type { NamedKind } from '../model/playbook/directives.ts';
import { DIRECTIVES, isNamedKind } from '../model/playbook/directives.ts';
import type { AuthorPlace, PlacedDirective } from '../model/playbook/markdown.ts';
import { siteLink } from '../model/playbook/markdown.ts';
import type { PlaybookPage } from '../model/playbook/playbook-page.ts';
import type { Workspace } from '../model/workspace.ts';
import { GLOSSARY } from '../view/method/glossary.ts';

interface Known {
  readonly routes: ReportRoutes;
  /** Ids by what they name. */
  readonly ids: Readonly<Record<NamedKind, readonly string[]>>;
  readonly templates: readonly string[];
  readonly pages: ReadonlyMap<string, PlaybookPage>;
  /** Pages that ship with the engine and are not replaced, as paths within it. */
  readonly shipped: ReadonlyMap<string, string>;
}

type Written = Pick<PlaybookPage, 'id' | 'text'>;
const NO_TEXT: PlaybookPage['text'] = { nodes: [], headings: [], links: [], images: [], directives: [] };

/**
 * Whatever a page of the playbook points at must be there: pages, anchors, terms, templates, and the drivers, themes,
 * indicators and promises whose figures it quotes. An error at its line, before anything is built.
 */
export function judgePlaybook(
  { places, files }: LoadedWorkspace,
  workspace: Workspace,
  defects: DefectList,
): void {
  const known = knownIn(workspace, files);
  judgeDirection(places.maturity, workspace, known, defects);
  for (const page of workspace.playbook.pages) {
    judgeText(page, known, defects);
    const head = places.playbook.get(page.id);
    if (head === undefined) continue;
    const others = pageIds(known).filter((id) => id !== page.id);
    page.related.forEach((id, index) => {
      if (others.includes(id)) return;
      const what = `there is no other page ${quoted(id)} in the playbook${nearestHint(id, others)}`;
      defects.error(
        'reference-unknown',
        head.at(['related', index]),
        what,
        'correct the id, or leave it out',
      );
    });
    page.live.forEach((href, index) => judgeLink(href, head.at(['live', index]), page, known, defects));
  }
}

/** The North Star is written as pages are, and evidence of maturity may be a page of this report. */
function judgeDirection(
  file: LoadedWorkspace['places']['maturity'],
  { direction: { northStar, maturity } }: Workspace,
  known: Known,
  defects: DefectList,
): void {
  if (northStar !== null) judgeText({ id: 'northstar', text: northStar.text }, known, defects);
  maturity?.blocks.forEach(({ evidence }, block) =>
    evidence.forEach(({ href }, index) => {
      if (href === undefined || file === undefined) return;
      const place = file.at(['blocks', block, 'evidence', index, 'href']);
      judgeLink(href, place, { id: 'maturity', text: NO_TEXT }, known, defects);
    }),
  );
}

/** Links and directives of one written text. */
function judgeText(page: Written, known: Known, defects: DefectList): void {
  for (const { href, place } of page.text.links) judgeLink(href, place, page, known, defects);
  for (const directive of page.text.directives) judgeDirective(directive, known, defects);
}

function pageIds({ pages, shipped }: Pick<Known, 'pages' | 'shipped'>): readonly string[] {
  return [...new Set([...shipped.keys(), ...pages.keys()])];
}

/**
 * What can be pointed at. A file that holds an error counts, for the error is told where it stands.
 *
 * @param files  every file that was read
 */
function knownIn({ config, playbook }: Workspace, files: readonly string[]): Known {
  const idsOf = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const ids = {
    outcome: Object.keys(config.outcomes),
    driver: Object.keys(config.drivers),
    theme: idsIn('content/themes', files),
    indicator: idsIn('content/indicators', files),
    promise: idsIn('content/promises', files),
    term: idsOf(GLOSSARY),
  };
  const pages = new Map(playbook.pages.map((page) => [page.id, page]));
  const shipped = methodFiles();
  return {
    ids,
    pages,
    shipped,
    routes: reportRoutes({
      theme: ids.theme,
      driver: ids.driver,
      article: pageIds({ pages, shipped }),
      solution: idsOf(playbook.solutions),
      canvas: idsOf(playbook.canvases),
    }),
    templates: [...playbook.templates.keys()],
  };
}

function idsIn(folder: string, files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const [name = ''] = file.startsWith(`${folder}/`) ? [file.slice(folder.length + 1)] : [];
    const id = name.replace(/\.yaml$/, '');
    return id !== name && isSlug(id) ? [id] : [];
  });
}

function judgeLink(href: string, place: AuthorPlace, page: Written, known: Known, defects: DefectList): void {
  const broken = (what: string, fix: string): void => defects.error('link-broken', place, what, fix);
  const link = siteLink(href);
  if (link === null) {
    if (href.startsWith('http:')) {
      broken(`the link ${quoted(href)} is not encrypted`, 'link to the https address');
    }
    return;
  }
  const { path, anchor } = link;
  if (path === '' && anchor !== null && href.startsWith('#')) {
    judgeAnchor(anchor, page, broken);
  } else if (/^[a-z]+:/i.test(path) || /(?:^|\/)\.\.?(?:\/|$)/.test(path)) {
    broken(
      `the link ${quoted(href)} is neither an address of this report nor of the web`,
      'write the address from the start of the report, such as themes/, or a whole https address',
    );
  } else if (!known.routes.has(path)) {
    const hint = nearestHint(path, known.routes.addresses);
    broken(`the report has no page at ${quoted(path)}${hint}`, 'correct the address; it ends with a slash');
  } else if (anchor !== null) {
    const target = pageAt(path, known);
    if (target !== undefined) judgeAnchor(anchor, target, broken);
    if (path === 'glossary/' && !known.ids.term.includes(anchor)) {
      broken(
        `the glossary has no entry ${quoted(anchor)}${nearestHint(anchor, known.ids.term)}`,
        'correct the id of the term',
      );
    }
  }
}

/** The page of the playbook at an address; one of the engine is read only when somebody points into it. */
function pageAt(path: string, { pages, shipped }: Known): PlaybookPage | undefined {
  const id = /^playbook\/([^/]+)\/$/.exec(path)?.[1] ?? '';
  const file = shipped.get(id);
  return pages.get(id) ?? (file === undefined ? undefined : methodPage(id, file));
}

function judgeAnchor(
  anchor: string,
  { id, text }: Written,
  broken: (what: string, fix: string) => void,
): void {
  const anchors = text.headings.map((heading) => heading.id);
  if (anchors.includes(anchor)) return;
  broken(
    `the page ${quoted(id)} has no heading ${quoted(anchor)}${nearestHint(anchor, anchors)}`,
    'use the words of a heading in small letters with hyphens between',
  );
}

function judgeDirective(
  { name, attributes, place }: PlacedDirective,
  known: Known,
  defects: DefectList,
): void {
  for (const [attribute, value] of Object.entries(attributes)) {
    const kind = DIRECTIVES[name]?.attributes[attribute]?.kind;
    const unknown = (one: string, ids: readonly string[]): void => {
      const what = `there is no ${one} ${quoted(value)}${nearestHint(value, ids)}`;
      defects.error('reference-unknown', place, what, `correct it, or take the ${name} out of the page`);
    };
    if (kind === 'template') {
      if (!known.templates.includes(value)) unknown('template', known.templates);
    } else if (kind !== undefined && isNamedKind(kind)) {
      if (!known.ids[kind].includes(value)) {
        unknown(kind === 'term' ? 'term in the glossary' : kind, known.ids[kind]);
      }
    }
  }
}
