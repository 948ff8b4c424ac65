import { counted } from '../../model/counted.ts';
import type { DefectCode } from '../../model/defect.ts';
import type { SourceMapping } from '../../model/source-mapping.ts';
import type { DefectList, Place } from '../defect-list.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import type { YamlPath } from '../yaml/yaml-path.ts';

interface Mistake {
  readonly code: DefectCode;
  readonly at: Place;
  readonly what: string;
  readonly fix: string;
  /** What the mapping says otherwise, where it says it. */
  readonly field: YamlPath | undefined;
  /** Further files that say the same, the last of them last. */
  readonly others: string[];
}

/** What does not fit between a mapping and its files: kept while the files of a source are read, and said once. */
export class MappingMistakes {
  private readonly found = new Map<string, Mistake>();
  private readonly source: YamlFile<SourceMapping>;
  private readonly files: number;

  /** @param files  how many the source has */
  constructor(source: YamlFile<SourceMapping>, files: number) {
    this.source = source;
    this.files = files;
  }

  /** Takes what was seen at a place of one file, and the field of the mapping it contradicts; see `DefectList.error`. */
  error(code: DefectCode, at: Place, what: string, fix: string, field?: YamlPath): void {
    const key = [code, at.column, what].join('\n');
    const known = this.found.get(key);
    if (known === undefined) this.found.set(key, { code, at, what, fix, field, others: [] });
    else known.others.push(at.file);
  }

  /**
   * Passes each mistake on: at the field that no file agrees with, else at the first file it was seen in, with how many more
   * there are.
   */
  report(defects: DefectList): void {
    for (const { code, at, what, fix, field, others } of this.found.values()) {
      const isOfAll = field !== undefined && others.length + 1 === this.files;
      const first = isOfAll ? `; so in ${at.file}:${at.line}` : '';
      const more =
        others.length === 0
          ? ''
          : `${isOfAll ? ' and' : '; the same'} in ${counted(others.length, 'more file')} of this source, the last ${others.at(-1)!}`;
      defects.error(code, isOfAll ? this.source.at(field) : at, `${what}${first}${more}`, fix);
    }
  }
}
