import type { SvgElement } from '../../../charts/svg-tree.ts';
import type { Phrase } from '../phrase.ts';
import type { ProgressModel } from '../progress-model.ts';
import { qrCode } from './qr-code.ts';
import { tellUsAddress } from './site-address.ts';

/** A sheet to hang up: a call, a code that leads to "tell us", and what is being worked on. */
export interface Poster {
  /** Where the code leads; null when no address for feedback is known. */
  readonly target: string | null;
  /** The address as people type it. */
  readonly shown: string;
  /** null without a target, or when it is too long for a code on a wall. */
  readonly code: SvgElement | null;
  readonly issues: readonly Phrase[];
}

/** Read in passing: no more than fits beside the code. */
const MOST_ISSUES = 4;

export function posterOf(model: ProgressModel, root: string | null): Poster {
  const target = tellUsAddress(root, model.form);
  const open = model.groups.filter(({ status }) => status !== 'done' && status !== 'not-now');
  return {
    target,
    shown: target?.replace(/^https?:\/\//, '').replace(/\/$/, '') ?? '',
    code: target === null ? null : qrCode(target),
    issues: open.flatMap(({ promises }) => promises.map(({ title }) => title)).slice(0, MOST_ISSUES),
  };
}
