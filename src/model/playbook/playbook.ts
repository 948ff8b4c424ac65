import type { Canvas } from './canvas.ts';
import type { PlaybookPage } from './playbook-page.ts';
import type { Solution } from './solution.ts';
import type { SupplyChain } from './supply-chain.ts';

/** What a workspace adds to the method. All of it internal. */
export interface Playbook {
  /** By stage, then order, then id. Of a workspace as it is loaded: its own pages only. */
  readonly pages: readonly PlaybookPage[];
  /** Texts to copy that pages quote, by file name. */
  readonly templates: ReadonlyMap<string, string>;
  readonly images: readonly PageImage[];
  /** By id. */
  readonly solutions: readonly Solution[];
  readonly canvases: readonly Canvas[];
  readonly supplyChains: readonly SupplyChain[];
}

/** A picture that pages show: PNG, JPEG or WebP. */
export interface PageImage {
  readonly name: string;
  readonly bytes: Uint8Array;
}
