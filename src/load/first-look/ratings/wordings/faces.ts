import { scale } from './worded-scale.ts';
import type { WordedScale } from './worded-scale.ts';

/** Faces as kiosks and chat tools write them, with and without the mark that asks for the coloured form. */
export const FACES: readonly WordedScale[] = [
  scale(
    'faces',
    ['😡', '😠', '😭', '😢'],
    ['🙁', '☹️', '☹', '😕', '😟', '😞'],
    ['😐', '😑'],
    ['🙂', '😊', '☺️', '☺'],
    ['😀', '😃', '😄', '😁', '😍', '🤩'],
  ),
  scale('thumbs', ['👎'], ['👍']),
  scale('faces in three steps', ['☹️', '☹', '🙁', '😞'], ['😐', '😑'], ['🙂', '😊', '☺️', '☺', '😀', '😃']),
];
