import { slugOf } from '../../model/identifier.ts';

/** Addresses that are taken below `voice/`. */
const TAKEN = ['pick-list'];

/** A page address for every group by its name; two groups never share one. */
export function groupSlugs(groups: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(TAKEN);
  return new Map(
    groups.map((group, at) => {
      const plain = slugOf(group);
      const wanted = plain === '' ? `group-${at + 1}` : plain;
      let slug = wanted;
      for (let again = 2; used.has(slug); again++) slug = `${wanted}-${again}`;
      used.add(slug);
      return [group, slug] as const;
    }),
  );
}
