import type { BuildingBlock } from '../../model/direction/building-block.ts';
import { BUILDING_BLOCKS } from '../../model/direction/building-block.ts';
import type { Maturity } from '../../model/direction/maturity.ts';
import { HIGHEST_LEVEL } from '../../model/direction/maturity.ts';
import type { Context } from '../context.ts';
import { capital } from '../../model/capital.ts';
import type { Marker, Skeleton } from '../page-model.ts';
import type { MaturityBlock, MaturityPage } from './direction-model.ts';
import { BLOCK_NAMES, LEVEL_TEXTS } from './direction-words.ts';

/** How far along we are, block by block, by what can be shown. */
export function maturityPage(context: Context): MaturityPage {
  const { maturity } = context.direction;
  const { f } = context;
  return {
    title: 'Maturity',
    description: 'Nine building blocks, each with its level and the evidence for it.',
    lede: `${maturity === null ? 'How far along are we?' : standingOf(maturity, f)} Judged by what somebody outside could check, and above all by what customers no longer have to bear.`,
    levels: LEVEL_TEXTS.map((each, index) => ({
      label: `Level ${f.count(index + 1)}`,
      text: `${capital(each)}.`,
      href: null,
    })),
    source:
      maturity === null
        ? ''
        : `A self-assessment, not a measurement: ${maturity.judgedBy}; ${f.date(maturity.assessedOn)}. Source: content/maturity.yaml.`,
    blocks: maturity === null ? [] : BUILDING_BLOCKS.map((block) => blockOf(block, maturity, context)),
    notes:
      maturity === null
        ? []
        : [
            'Where two levels were possible, the lower one stands here.',
            'The lowest blocks limit all the others. Raise them before the highest is polished.',
          ],
    empty:
      maturity === null
        ? {
            missing: 'A self-assessment',
            why: 'What is not judged by evidence is judged by the last success or the last complaint.',
            next: 'Let people of five groups judge alone, with evidence, and then talk about the differences.',
            command: 'npm run new -- maturity',
            file: 'content/maturity.yaml',
          }
        : null,
    skeletons: maturity === null ? [EXAMPLE] : [],
  };
}

const EXAMPLE: Skeleton = {
  file: 'content/maturity.yaml',
  text: `assessedOn: 2026-05-12
judgedBy: Ten people from six groups, each alone, then together
blocks:
  - block: voice-of-the-customer
    level: 2
    before: 1
    evidence:
      - { text: Four sources are read every month., href: data/ }
    next: The groups that cause issues read their own comments.`,
};

/** "Two of nine blocks stand at level 3, four at level 2 and three at level 1." */
function standingOf({ blocks }: Maturity, f: Context['f']): string {
  const levels = [...new Set(blocks.map(({ level }) => level))].sort((a, b) => b - a);
  const parts = levels.map((level, at) => {
    const count = blocks.filter((block) => block.level === level).length;
    const of = at === 0 ? 'of nine blocks ' : '';
    const verb = at === 0 ? (count === 1 ? 'stands ' : 'stand ') : '';
    const words = `${of}${verb}at level ${f.count(level)}`;
    return f.spelled(count, words, words);
  });
  const open = BUILDING_BLOCKS.length - blocks.length;
  return `${capital(f.list(parts))}${open === 0 ? '' : `; ${f.spelled(open, 'is', 'are')} not judged yet`}.`;
}

function blockOf(block: BuildingBlock, { blocks }: Maturity, { f }: Context): MaturityBlock {
  const judged = blocks.find((each) => each.block === block);
  if (judged === undefined) {
    return {
      id: block,
      name: BLOCK_NAMES[block],
      text: 'Not judged yet.',
      meter: null,
      markers: [{ icon: 'question', text: 'Not judged yet' }],
      evidence: [],
      next: 'Judge it with the others, with evidence.',
    };
  }
  return {
    id: block,
    name: BLOCK_NAMES[block],
    text: `Level ${f.count(judged.level)} of ${f.count(HIGHEST_LEVEL)}: ${LEVEL_TEXTS[judged.level - 1] ?? ''}.`,
    meter: { value: judged.level, max: HIGHEST_LEVEL },
    markers: changeMarkers(judged, f),
    evidence: judged.evidence.map(({ text, href }) => ({ text, href: href ?? null })),
    next: judged.next,
  };
}

function changeMarkers({ level, before }: Maturity['blocks'][number], f: Context['f']): readonly Marker[] {
  if (before === undefined) return [{ icon: 'circle', text: 'First assessment' }];
  if (before === level) return [{ icon: 'circle', text: `As before: ${f.count(before)}` }];
  return level > before
    ? [{ icon: 'check', text: `Up from ${f.count(before)}` }]
    : [{ icon: 'warning', text: `Down from ${f.count(before)}` }];
}
