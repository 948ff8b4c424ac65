import type { MomentState } from '../../model/journey/moment.ts';
import type { Context } from '../context.ts';
import type { DataTable, KeyFigure, Skeleton } from '../page-model.ts';
import { journeySource } from './journey-map.ts';
import type { MomentsPage } from './journey-model.ts';
import { momentHref, momentView, stateMarker } from './moment-words.ts';
import { metricCell } from './reality-words.ts';
import { stageHref } from './stage-words.ts';

/** A register longer or shorter than this is hard to keep alive. */
const [FEWEST, MOST] = [10, 20];

/** The register of moments of truth: missed opportunities first, then stage by stage. */
export function momentsPage(context: Context): MomentsPage {
  const { journey } = context;
  const { moments, stages } = journey;
  const missed = moments.filter(({ state }) => state === 'missed');
  return {
    title: 'Moments of truth',
    description: 'The moments in which customers make up their mind about us, and who answers for each.',
    lede: ledeOf(moments.length, context),
    keyFigures: moments.length === 0 ? [] : keyFigures(context),
    missed: missed.map((moment) => momentView(moment, context)),
    missedNone:
      'No missed opportunity is named. Ask what passes unnoticed, such as the hundredth order or the third contact in a month.',
    others: stages
      .map((stage) => ({
        stage: stage.name,
        moments: moments
          .filter((moment) => moment.stage === stage.id && moment.state !== 'missed')
          .map((moment) => momentView(moment, context)),
      }))
      .filter((group) => group.moments.length > 0),
    table: tableOf(context),
    source: journeySource(context),
    empty:
      moments.length > 0
        ? null
        : {
            missing: 'Moments of truth',
            why: 'Customers judge us in a few moments. Where nobody answers for one, each group does its part and nobody sees the whole.',
            next: 'Name the first of ten to twenty: what happens, what the customer should feel, who answers for it, and one figure all groups share.',
            command: 'npm run new -- moment the-first-bill',
            file: 'content/journey/moments/<id>.yaml',
          },
    skeletons: moments.length > 0 ? [] : [SKELETON],
  };
}

const SKELETON: Skeleton = {
  file: 'content/journey/moments/the-third-contact.yaml',
  text: 'name: The third contact in a month\nstage: getting-help\ntrigger: The same customer reaches us for the third time within thirty days.\nfeel: Somebody has noticed and takes it over.\nstate: missed\nopportunity: The third call is answered like the first.\nowner: Head of contact centre\nmetric: { theme: repeat-contact }',
};

function ledeOf(count: number, { f }: Context): string {
  const start =
    'Customers make up their mind about us in a few moments. Each needs one role that answers for it across all groups, and one figure that they share.';
  if (count === 0 || (count >= FEWEST && count <= MOST)) return start;
  const advice =
    count < FEWEST
      ? `The register holds ${f.counted(count, 'moment')}; ten to twenty are worth the work.`
      : `The register holds ${f.counted(count, 'moment')}; with more than twenty nobody remembers which matter.`;
  return `${start} ${advice}`;
}

const STATES: readonly MomentState[] = ['missed', 'unreliable', 'reliable', 'memorable'];

function keyFigures(context: Context): readonly KeyFigure[] {
  const { moments } = context.journey;
  const { f } = context;
  return STATES.map((state) => ({
    label: stateMarker(state).text,
    value: f.count(moments.filter((moment) => moment.state === state).length),
    detail: `of ${f.counted(moments.length, 'moment')}, as their owners judge them`,
  })).filter(({ value }) => value !== '0');
}

function tableOf(context: Context): DataTable | null {
  const { moments, stages } = context.journey;
  if (moments.length === 0) return null;
  return {
    caption: 'The register in short',
    columns: [
      { label: 'Moment', numeric: false },
      { label: 'Stage', numeric: false },
      { label: 'State', numeric: false },
      { label: 'Answers for it', numeric: false },
      { label: 'Shared figure, as it stands', numeric: false },
    ],
    rows: moments.map((moment) => [
      { text: moment.name, href: momentHref(moment.id) },
      {
        text: stages.find(({ id }) => id === moment.stage)?.name ?? moment.stage,
        href: stageHref({ id: moment.stage }),
      },
      { text: stateMarker(moment.state).text },
      { text: moment.owner ?? 'nobody yet' },
      metricCell(moment.metric, context),
    ]),
    source: journeySource(context),
  };
}
