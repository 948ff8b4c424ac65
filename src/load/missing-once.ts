import type { Defect } from '../model/defect.ts';

/**
 * Tells of each missing thing once, where it is named first, and lists the other places: a file that was renamed is one
 * mistake, however many name it.
 *
 * @param defects  in the order they are told in, which stays
 */
export function missingOnce(defects: readonly Defect[]): readonly Defect[] {
  const readers = new Map<string, Defect[]>();
  for (const defect of defects) {
    if (defect.code !== 'reference-unknown') continue;
    const key = keyOf(defect);
    readers.set(key, [...(readers.get(key) ?? []), defect]);
  }
  return defects.flatMap((defect): readonly Defect[] => {
    const own = readers.get(keyOf(defect));
    if (own === undefined || own.length === 1) return [defect];
    if (own[0] !== defect) return [];
    const places = new Set(own.map(({ file, line }) => `${file}:${line}`));
    places.delete(`${defect.file}:${defect.line}`);
    if (places.size === 0) return [defect];
    const what = `${defect.what}; named also in ${[...places].join(', ')}`;
    return [{ ...defect, what, fix: `${defect.fix}; where it was renamed, name the new one or undo that` }];
  });
}

/** What one text says of two places is missing is one thing. */
function keyOf({ code, severity, what }: Defect): string {
  return [code, severity, what].join('\n');
}
