import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { isMap, isNode, isPair, isScalar } from 'yaml';

/** A path into a YAML document: keys and list positions. */
export type YamlPath = readonly PropertyKey[];

/**
 * Where a path stands in the text, from 0; its nearest existing parent where the path itself is absent.
 *
 * @param key  asks for the key of a pair, not its value
 */
export function offsetOf(document: Document, path: YamlPath, key = false): number {
  for (let length = path.length; length > 0; length--) {
    const parent = blockOf(document, path.slice(0, length));
    if (isMap(parent)) {
      const pair = pairOf(parent, path[length - 1]);
      if (pair !== undefined) return rangeStart(key || !isNode(pair.value) ? pair.key : pair.value) ?? 0;
    } else {
      const start = rangeStart(document.getIn(path.slice(0, length) as unknown[], true));
      if (start !== undefined) return start;
    }
  }
  return rangeStart(document.contents) ?? 0;
}

/** Whether a field stands at a path, also one without a value. */
export function hasField(document: Document, path: YamlPath): boolean {
  const block = blockOf(document, path);
  return isMap(block) ? pairOf(block, path.at(-1)) !== undefined : document.hasIn(path as unknown[]);
}

/** Whether a path leads to a field in braces that has no value: `800` in `{ amount: 3,800 }`. */
export function isLeftByComma(document: Document, path: YamlPath): boolean {
  const block = blockOf(document, path);
  return isMap(block) && block.flow === true && pairOf(block, path.at(-1))?.value === null;
}

/** The block or list in which the last step of a path stands. */
function blockOf(document: Document, path: YamlPath): unknown {
  return path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1) as unknown[], true);
}

function pairOf(block: YAMLMap, key: PropertyKey | undefined): Pair<Node, Node> | undefined {
  return block.items.find(
    (item): item is Pair<Node, Node> =>
      isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
  );
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
