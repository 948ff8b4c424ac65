/** The nine parts of experience management, in the order in which each feeds the next. */
export const BUILDING_BLOCKS = [
  'voice-of-the-customer',
  'customer-intelligence',
  'lifetime-value',
  'strategy',
  'culture',
  'improvement',
  'design-and-innovation',
  'customer-engagement',
  'measures',
] as const;
export type BuildingBlock = (typeof BUILDING_BLOCKS)[number];

/** The four movements of a roadmap; all of them from the start. */
export const MOVEMENTS = ['mobilise', 'operationalise', 'align', 'embed'] as const;
export type Movement = (typeof MOVEMENTS)[number];
