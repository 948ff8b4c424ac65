import { counted } from '../../model/counted.ts';
import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import { canvasSchema } from '../../model/playbook/canvas.ts';
import type { PageImage, Playbook } from '../../model/playbook/playbook.ts';
import type { PlaybookPage, PlaybookPageHead } from '../../model/playbook/playbook-page.ts';
import { playbookPageSchema, RESERVED_PAGE_IDS } from '../../model/playbook/playbook-page.ts';
import type { SolutionDefinition } from '../../model/playbook/solution.ts';
import { solutionSchema } from '../../model/playbook/solution.ts';
import { CUSTOMER, supplyChainSchema } from '../../model/playbook/supply-chain.ts';
import type { SupplyChainDefinition } from '../../model/playbook/supply-chain.ts';
import type { DefectList } from '../defect-list.ts';
import type { KnownNames } from '../known-names.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { ReferenceKind } from './known-reference.ts';
import { checkReference } from './known-reference.ts';
import { warnOfLikeGroup } from './named-groups.ts';
import { readMarkdownFolder } from './markdown-folder.ts';
import { inOrder, methodFiles, pageOf } from './method-pages.ts';
import { readYamlFolder, recordsOf } from '../yaml/yaml-folder.ts';

const PLAYBOOK_FOLDER = 'content/playbook';
const TEMPLATES = 'templates';
const IMAGES = 'images';
/** Larger pictures make a page slow to open on a phone. */
const MOST_IMAGE_BYTES = 300_000;

/** What the playbook may refer to by id. */
export interface PlaybookNames {
  readonly themes: ReferenceKind;
  readonly indicators: ReferenceKind;
  /** Units that the data name; empty when they name none. */
  readonly units: KnownNames;
  /** Groups that themes, plans, indicators and stages name. */
  readonly groups: readonly string[];
  readonly asOf: string;
}

export interface PlaybookFiles {
  readonly playbook: Playbook;
  /** The heads of the pages, for judgements made later, by id. */
  readonly heads: ReadonlyMap<string, YamlFile<PlaybookPageHead>>;
}

/** Reads what the workspace adds to the method, or puts in the place of its pages. */
export function readPlaybook(
  folder: WorkspaceFolder,
  names: PlaybookNames,
  defects: DefectList,
): PlaybookFiles {
  const own = readMarkdownFolder(folder, PLAYBOOK_FOLDER, playbookPageSchema, [TEMPLATES, IMAGES], defects);
  for (const [id, { file }] of own) checkPageId(id, file, defects);
  const shipped = methodFiles();
  const pages = [...own]
    .map(([id, page]) => pageOf(id, page, shipped.has(id) ? 'replaced' : 'workspace'))
    .sort(inOrder);
  return {
    playbook: {
      pages,
      templates: readTemplates(folder),
      images: readImages(folder, pages, defects),
      solutions: readSolutions(folder, names, defects),
      canvases: readCanvases(folder, names, defects),
      supplyChains: readSupplyChains(folder, names, defects),
    },
    heads: new Map([...own].map(([id, { head }]) => [id, head])),
  };
}

function checkPageId(id: string, file: string, defects: DefectList): void {
  if (!RESERVED_PAGE_IDS.includes(id)) return;
  const what = `a page cannot be called ${quoted(id)}: the report has another page at that address`;
  defects.error('name-unsafe', { file, line: 1, column: 1 }, what, 'give the file another name');
}

function readTemplates(folder: WorkspaceFolder): ReadonlyMap<string, string> {
  const path = `${PLAYBOOK_FOLDER}/${TEMPLATES}`;
  return new Map(
    folder.names(path).flatMap((name) => {
      const text = folder.readText(`${path}/${name}`);
      return text === undefined ? [] : [[name, text.trimEnd()] as const];
    }),
  );
}

/** The pictures that pages show, from `content/playbook/images`. */
function readImages(
  folder: WorkspaceFolder,
  pages: readonly PlaybookPage[],
  defects: DefectList,
): readonly PageImage[] {
  const images = new Map<string, PageImage>();
  const path = `${PLAYBOOK_FOLDER}/${IMAGES}`;
  for (const { src, place } of pages.flatMap(({ text }) => text.images)) {
    const name = /^images\/([a-z0-9-]+\.(?:png|jpg|webp))$/.exec(src)?.[1];
    if (name === undefined) {
      const what = `the image ${quoted(src)} is not one we can show`;
      const fix = `put a .png, .jpg or .webp file into ${path} and write images/its-name.png`;
      defects.error('link-broken', place, what, fix);
    } else if (!folder.exists(`${path}/${name}`)) {
      const what = `there is no image ${quoted(name)} in ${path}${nearestHint(name, folder.names(path))}`;
      defects.error('link-broken', place, what, 'correct the name, or add the file');
    } else if (!images.has(name)) {
      const bytes = folder.read(`${path}/${name}`);
      if (bytes !== undefined && bytes.length > MOST_IMAGE_BYTES) {
        const what = `the image ${quoted(name)} is larger than 300 kB`;
        defects.error('link-broken', place, what, 'save it smaller: 1,600 pixels are wide enough');
      } else if (bytes !== undefined) {
        images.set(name, { name, bytes });
      }
    }
  }
  return [...images.values()];
}

function readSolutions(
  folder: WorkspaceFolder,
  names: PlaybookNames,
  defects: DefectList,
): Playbook['solutions'] {
  const solutions = readYamlFolder(folder, 'content/solutions', solutionSchema, defects);
  for (const [, file] of solutions.files) {
    file.value.themes.forEach((id, index) =>
      checkReference(file, ['themes', index], id, names.themes, defects),
    );
    checkUses(file, names, defects);
  }
  return recordsOf(solutions);
}

function checkUses(file: YamlFile<SolutionDefinition>, names: PlaybookNames, defects: DefectList): void {
  file.value.usedBy.forEach(({ unit, since }, index) => {
    if (names.units.areAll && names.units.names.length > 0) {
      const units = { one: 'business unit', where: 'the data', ids: names.units.names };
      checkReference(file, ['usedBy', index, 'unit'], unit, units, defects);
    }
    if (since > names.asOf) {
      const what = `in use since ${since}, after the as-of date ${names.asOf}`;
      defects.error('date-in-future', file.at(['usedBy', index, 'since']), what, 'correct the date');
    }
  });
}

function readCanvases(
  folder: WorkspaceFolder,
  names: PlaybookNames,
  defects: DefectList,
): Playbook['canvases'] {
  const canvases = readYamlFolder(folder, 'content/canvas', canvasSchema, defects);
  for (const [, file] of canvases.files) {
    file.value.themes.forEach((id, index) =>
      checkReference(file, ['themes', index], id, names.themes, defects),
    );
  }
  return recordsOf(canvases);
}

function readSupplyChains(
  folder: WorkspaceFolder,
  names: PlaybookNames,
  defects: DefectList,
): Playbook['supplyChains'] {
  const chains = readYamlFolder(folder, 'content/supply-chains', supplyChainSchema, defects);
  for (const [, file] of chains.files) checkChain(file, names, defects);
  return recordsOf(chains);
}

function checkChain(file: YamlFile<SupplyChainDefinition>, names: PlaybookNames, defects: DefectList): void {
  const { handoffs } = file.value;
  reportDeadEnds(file, defects);
  handoffs.forEach(({ from, to, indicator, lastFault }, index) => {
    const at = (field: string) => file.at(['handoffs', index, field]);
    checkReference(file, ['handoffs', index, 'indicator'], indicator, names.indicators, defects);
    // a receiver that is misspelt is told of above, for nothing leads from there to the customer
    warnOfLikeGroup(file, ['handoffs', index, 'from'], from, names.groups, defects);
    if (from === to || from === CUSTOMER) {
      const what = from === to ? 'a group cannot hand over to itself' : `${CUSTOMER} is the end of the chain`;
      defects.error('field-invalid', at('from'), what, 'name the group that does the work before');
    }
    if (lastFault !== undefined && lastFault.on > names.asOf) {
      const what = `the fault is of ${lastFault.on}, after the as-of date ${names.asOf}`;
      defects.error(
        'date-in-future',
        file.at(['handoffs', index, 'lastFault', 'on']),
        what,
        'correct the date',
      );
    }
  });
}

/** Reports each group that hands nothing on, once for all handovers that end there; groups in a circle at the first of them. */
function reportDeadEnds(
  { value: { handoffs }, at }: YamlFile<SupplyChainDefinition>,
  defects: DefectList,
): void {
  const reaching = namesReaching(CUSTOMER, handoffs);
  const lost = handoffs.filter(({ to }) => !reaching.has(to));
  const handingOn = new Set(handoffs.map(({ from }) => from));
  const ends = new Set(lost.map(({ to }) => to).filter((to) => !handingOn.has(to)));
  for (const end of ends.size > 0 ? ends : lost.slice(0, 1).map(({ to }) => to)) {
    const leading = namesReaching(end, handoffs);
    const others = lost.filter(({ to }) => leading.has(to)).length - 1;
    const more = others === 0 ? '' : `, nor does what comes there by ${counted(others, 'other handover')}`;
    const what = `what ${quoted(end)} receives here never reaches the customer${more}${nearestHint(end, reaching)}`;
    const fix = `add what ${quoted(end)} hands on, up to one handover to ${CUSTOMER}`;
    const first = handoffs.findIndex(({ to }) => to === end);
    defects.error('reference-unknown', at(['handoffs', first, 'to']), what, fix);
  }
}

/** All names from which a way leads to an end, the end included. */
function namesReaching(
  end: string,
  handoffs: readonly { readonly from: string; readonly to: string }[],
): ReadonlySet<string> {
  const reaching = new Set<string>([end]);
  for (let before = 0; before !== reaching.size;) {
    before = reaching.size;
    for (const { from, to } of handoffs) if (reaching.has(to)) reaching.add(from);
  }
  return reaching;
}
