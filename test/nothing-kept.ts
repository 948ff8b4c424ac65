import type { Journey } from '../src/model/journey/journey.ts';
import type { Direction } from '../src/model/direction/direction.ts';
import type { Playbook } from '../src/model/playbook/playbook.ts';
import type { Rhythm } from '../src/model/rhythm/rhythm.ts';
import type { VoiceInput } from '../src/view/voice/voice-input.ts';

// What is read of the parts of a workspace that keeps none of them.

export const NO_JOURNEY: Journey = { stages: [], roles: [], careAbouts: [], moments: [] };

export const NO_DIRECTION: Direction = { northStar: null, strategy: null, roadmap: null, maturity: null };

export const NO_PLAYBOOK: Playbook = {
  pages: [],
  templates: new Map(),
  images: [],
  solutions: [],
  canvases: [],
  supplyChains: [],
};

export const NO_RHYTHM: Rhythm = {
  units: [],
  calendar: [],
  outerLoop: null,
  recognition: { categories: null, submissions: [] },
};

export const NO_VOICE: VoiceInput = {
  ofTheDay: [],
  byKind: new Map(),
  streams: [],
  toPick: [],
  naturalExamples: [],
};
