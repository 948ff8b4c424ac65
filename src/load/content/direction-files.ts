import type { z } from 'zod';
import type { Direction } from '../../model/direction/direction.ts';
import type { Maturity } from '../../model/direction/maturity.ts';
import { maturitySchema } from '../../model/direction/maturity.ts';
import { northStarSchema } from '../../model/direction/north-star.ts';
import type { Roadmap } from '../../model/direction/roadmap.ts';
import { roadmapSchema } from '../../model/direction/roadmap.ts';
import { strategySchema } from '../../model/direction/strategy.ts';
import { quoted } from '../../model/quoted.ts';
import type { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { readMarkdownFile } from './markdown-folder.ts';

const NORTH_STAR_FILE = 'content/northstar.md';
const STRATEGY_FILE = 'content/strategy.yaml';
const ROADMAP_FILE = 'content/roadmap.yaml';
const MATURITY_FILE = 'content/maturity.yaml';

export interface DirectionFiles {
  readonly direction: Direction;
  /** Where its parts stand, for judgements made later; undefined without the file. */
  readonly maturity: YamlFile<Maturity> | undefined;
}

/** Reads the four files of the direction; each of them is optional. */
export function readDirection(folder: WorkspaceFolder, asOf: string, defects: DefectList): DirectionFiles {
  const past = pastCheck(asOf, defects);
  const star = folder.exists(NORTH_STAR_FILE)
    ? readMarkdownFile(folder, NORTH_STAR_FILE, northStarSchema, defects)
    : undefined;
  const review = reviewCheck(asOf, defects);
  if (star !== undefined) {
    past(star.head, ['decidedOn'], star.head.value.decidedOn);
    review(star.head, 'reviewBy', star.head.value.reviewBy);
  }
  const strategy = readOne(folder, STRATEGY_FILE, strategySchema, defects);
  if (strategy !== undefined) review(strategy, 'styleReviewBy', strategy.value.styleReviewBy);
  const roadmap = readOne(folder, ROADMAP_FILE, roadmapSchema, defects);
  if (roadmap !== undefined) milestonesInTime(roadmap, asOf, defects);
  const maturity = readOne(folder, MATURITY_FILE, maturitySchema, defects);
  if (maturity !== undefined) past(maturity, ['assessedOn'], maturity.value.assessedOn);
  const direction = {
    northStar: star === undefined ? null : { ...star.head.value, text: star.text },
    strategy: strategy?.value ?? null,
    roadmap: roadmap?.value ?? null,
    maturity: maturity?.value ?? null,
  };
  return { direction, maturity };
}

/** A milestone is done on a day that has come; one whose day has passed is heard of before it is seen on the page. */
function milestonesInTime(roadmap: YamlFile<Roadmap>, asOf: string, defects: DefectList): void {
  const past = pastCheck(asOf, defects);
  roadmap.value.milestones.forEach(({ what, by, doneOn }, index) => {
    if (doneOn !== undefined) past(roadmap, ['milestones', index, 'doneOn'], doneOn);
    else if (by < asOf) {
      defects.warn(
        'milestone-overdue',
        roadmap.at(['milestones', index, 'by']),
        `the milestone ${quoted(what)} was due on ${by} and is not done`,
        'write doneOn when it is done, or agree a new day',
      );
    }
  });
}

/** What nobody looks at again goes on being followed after it has stopped being true. */
function reviewCheck(asOf: string, defects: DefectList) {
  return (file: YamlFile<unknown>, field: string, date: string): void => {
    if (date >= asOf) return;
    defects.warn(
      'review-overdue',
      file.at([field]),
      `it was to be looked at again by ${date}`,
      `look at it again, and write the next day to ${field}`,
    );
  };
}

function readOne<S extends z.ZodType>(
  folder: WorkspaceFolder,
  file: string,
  schema: S,
  defects: DefectList,
): YamlFile<z.output<S>> | undefined {
  if (!folder.exists(file)) return undefined;
  const text = folder.readText(file);
  return text === undefined ? undefined : readYaml(file, text, schema, defects);
}

function pastCheck(asOf: string, defects: DefectList) {
  return (file: YamlFile<unknown>, path: YamlPath, date: string): void => {
    if (date <= asOf) return;
    const what = `${date} lies after the as-of date ${asOf}`;
    defects.error(
      'date-in-future',
      file.at(path),
      what,
      'correct the date, or move asOf in outerloop.yaml forward',
    );
  };
}
