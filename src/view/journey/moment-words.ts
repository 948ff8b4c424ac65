import type { Moment, MomentState } from '../../model/journey/moment.ts';
import type { Context } from '../context.ts';
import type { Marker } from '../page-model.ts';
import type { MomentView } from './journey-model.ts';
import { metricCell } from './reality-words.ts';

const MARKERS: Readonly<Record<MomentState, Marker>> = {
  missed: { icon: 'warning', text: 'Missed opportunity' },
  unreliable: { icon: 'question', text: 'Right for some' },
  reliable: { icon: 'check', text: 'Right every time' },
  memorable: { icon: 'star', text: 'Memorable' },
};

export function stateMarker(state: MomentState): Marker {
  return MARKERS[state];
}

export function momentHref(id: string): string {
  return `journey/moments/#${id}`;
}

export function momentView(moment: Moment, context: Context): MomentView {
  const stage = context.journey.stages.find(({ id }) => id === moment.stage);
  return {
    id: moment.id,
    name: moment.name,
    marker: stateMarker(moment.state),
    trigger: moment.trigger,
    feel: moment.feel,
    opportunity: moment.opportunity ?? null,
    next: moment.next ?? null,
    owner: moment.owner ?? 'Nobody answers for it yet',
    stage: { name: stage?.name ?? moment.stage, href: `journey/${moment.stage}/` },
    metric: metricCell(moment.metric, context),
  };
}
