import type { Document, Node, Pair } from 'yaml';
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
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1) as unknown[], true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item): item is Pair<Node, Node> =>
          isPair(item) && isScalar(item.key) && String(item.key.value) === String(last),
      );
      if (pair !== undefined) return rangeStart(key || !isNode(pair.value) ? pair.key : pair.value) ?? 0;
    } else {
      const start = rangeStart(document.getIn(path.slice(0, length) as unknown[], true));
      if (start !== undefined) return start;
    }
  }
  return rangeStart(document.contents) ?? 0;
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
