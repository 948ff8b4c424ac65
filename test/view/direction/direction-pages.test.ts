import { describe, expect, it } from 'vitest';
import type { Direction } from '../../../src/model/direction/direction.ts';
import { maturitySchema } from '../../../src/model/direction/maturity.ts';
import { roadmapSchema } from '../../../src/model/direction/roadmap.ts';
import { strategySchema } from '../../../src/model/direction/strategy.ts';
import { reportModel } from '../../../src/view/report-model.ts';
import { sampleInput } from '../sample-input.ts';
import { NO_DIRECTION } from '../../nothing-kept.ts';

const pagesWith = (direction: Partial<Direction>) =>
  reportModel({ ...sampleInput, direction: { ...NO_DIRECTION, ...direction } }).direction;

const milestone = (changes: Readonly<Record<string, string>>) => ({
  what: 'The review opens with a comment.',
  movement: 'embed',
  block: 'culture',
  owner: 'Head of operations',
  by: '2026-09-30',
  ...changes,
});
const roadmap = roadmapSchema.parse({
  milestones: [
    milestone({ what: 'Later.', by: '2026-12-01' }),
    milestone({ what: 'Next.' }),
    milestone({ what: 'Missed.', by: '2026-05-31', movement: 'align' }),
    milestone({ what: 'Kept.', by: '2026-03-31', doneOn: '2026-03-02', block: 'measures' }),
  ],
});
const strategy = strategySchema.parse({
  style: 'shaping',
  because: ['Standards are being written.'],
  horizon: 'Two years',
  styleReviewBy: '2027-01-01',
  story: 'Customers wait.',
  start: { objective: 'Keep customers.' },
});
const maturity = maturitySchema.parse({
  assessedOn: '2026-05-12',
  judgedBy: 'Ten people from six groups',
  blocks: [
    {
      block: 'measures',
      level: 3,
      before: 2,
      evidence: [{ text: 'A page.', href: 'indicators/' }],
      next: 'A.',
    },
    { block: 'culture', level: 1, before: 2, next: 'B.' },
  ],
});

describe('the direction', () => {
  it('marks the chosen style, and says which of the nine questions are open', () => {
    const { strategy: block } = pagesWith({ strategy }).direction;
    expect(block?.headline).toBe('Our style is shaping');
    expect(block?.styles.rows.map(([name]) => name?.text)).toEqual([
      'Classical',
      'Adaptive',
      'Shaping (ours)',
      'Visionary',
    ]);
    expect(block?.start.filter(({ text }) => text.startsWith('Open'))).toHaveLength(8);
    expect(block?.startText).toContain('Eight of the nine are open');
    expect(block?.initiatives).toBeNull();
  });

  it('counts milestones by the as-of date, and lists what is missing', () => {
    const page = pagesWith({ roadmap }).roadmap;
    expect(page.standing).toBe(
      '1 of 4 milestones done, 1 overdue, 2 ahead. Next, by 30 September 2026: Next.',
    );
    expect(page.timeline?.columns.map(({ label }) => label)).toEqual(['Movement', '2026']);
    expect(page.timeline?.rows.map((row) => row[1]?.text)).toEqual([
      '–',
      '–',
      'May 2026, overdue: Missed.',
      'March 2026, done: Kept. September 2026: Next. December 2026: Later.',
    ]);
    expect(page.timeline?.rows.at(-1)?.[1]?.items).toEqual([
      'March 2026, done: Kept.',
      'September 2026: Next.',
      'December 2026: Later.',
    ]);
    expect(page.milestones?.rows.map((row) => row[4]?.text)).toEqual([
      'Overdue',
      'Ahead',
      'Ahead',
      'Done on 2 March 2026',
    ]);
    expect(page.gaps).toHaveLength(9);
  });

  it('shows every building block, judged or not, with what moved since', () => {
    const { blocks, lede, source } = pagesWith({ maturity }).maturity;
    expect(lede).toContain(
      'One of nine blocks stands at level 3 and one at level 1; seven are not judged yet.',
    );
    expect(blocks).toHaveLength(9);
    expect(blocks.find(({ id }) => id === 'measures')).toMatchObject({
      text: 'Level 3 of 4: several groups turn their work by it.',
      meter: { value: 3, max: 4 },
      markers: [{ text: 'Up from 2' }],
    });
    expect(blocks.find(({ id }) => id === 'culture')?.markers).toEqual([
      { icon: 'warning', text: 'Down from 2' },
    ]);
    expect(blocks.find(({ id }) => id === 'strategy')).toMatchObject({
      meter: null,
      text: 'Not judged yet.',
    });
    expect(source).toContain('A self-assessment, not a measurement: Ten people from six groups');
  });

  it('shows how to start where there is nothing', () => {
    const { direction, roadmap: none, maturity: nothing } = pagesWith({});
    expect([
      direction.northStarEmpty.command,
      direction.strategyEmpty.command,
      none.empty?.command,
      nothing.empty?.command,
    ]).toEqual(['northstar', 'strategy', 'roadmap', 'maturity'].map((kind) => `npm run new -- ${kind}`));
  });
});
