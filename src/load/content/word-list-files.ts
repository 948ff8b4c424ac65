import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type {
  VoiceKind,
  WordListDefinition,
  WordListLanguages,
  WordLists,
} from '../../model/expectations/word-list.ts';
import { STOP_WORDS, VOICE_KINDS, wordListSchema } from '../../model/expectations/word-list.ts';
import { nearestHint } from '../../model/nearest.ts';
import { quoted } from '../../model/quoted.ts';
import { DefectList } from '../defect-list.ts';
import type { WorkspaceFolder } from '../workspace-folder.ts';
import type { YamlFile } from '../yaml/yaml-document.ts';
import { readYaml } from '../yaml/yaml-document.ts';
import { readYamlFolder } from '../yaml/yaml-folder.ts';

const WORD_LIST_FOLDER = 'content/word-lists';

type ListKind = VoiceKind | typeof STOP_WORDS;
const KINDS: readonly string[] = [...VOICE_KINDS, STOP_WORDS];

export interface LoadedWordLists {
  readonly lists: WordLists;
  /** The workspace's own lists by kind, for judgements on them. */
  readonly files: ReadonlyMap<string, YamlFile<WordListDefinition>>;
}

/**
 * The lists that ship with Outerloop, joined with or replaced by those of the workspace. The shipped ones are long, and
 * `check` alone does not judge comments: they are read when somebody asks.
 */
export function readWordLists(folder: WorkspaceFolder, defects: DefectList): LoadedWordLists {
  const { files } = readYamlFolder(folder, WORD_LIST_FOLDER, wordListSchema, defects);
  for (const [id] of files) {
    if (KINDS.includes(id)) continue;
    defects.error(
      'file-unexpected',
      { file: `${WORD_LIST_FOLDER}/${id}.yaml`, line: 1, column: 1 },
      `there is no kind of comment called ${quoted(id)}${nearestHint(id, KINDS)}`,
      `name the file after one of ${KINDS.join(', ')}`,
    );
  }
  const languagesOf = (kind: ListKind): WordListLanguages => {
    const own = files.get(kind)?.value;
    if (own?.mode === 'replace') return own.languages;
    return joined(own?.languages ?? {}, shippedList(kind).languages);
  };
  let lists: WordLists['lists'] | undefined;
  let stopWords: WordListLanguages | undefined;
  return {
    lists: {
      get lists() {
        return (lists ??= VOICE_KINDS.map((kind) => ({ kind, languages: languagesOf(kind) })));
      },
      get stopWords() {
        return (stopWords ??= languagesOf(STOP_WORDS));
      },
    },
    files,
  };
}

/** The workspace's rules stand first, so that their positions are those of its file. */
function joined(own: WordListLanguages, shipped: WordListLanguages): WordListLanguages {
  const languages = new Set([...Object.keys(own), ...Object.keys(shipped)]);
  const both = (language: string, key: 'match' | 'not' | 'after'): string[] => [
    ...(own[language]?.[key] ?? []),
    ...(shipped[language]?.[key] ?? []),
  ];
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      { match: both(language, 'match'), not: both(language, 'not'), after: both(language, 'after') },
    ]),
  );
}

const shipped = new Map<ListKind, WordListDefinition>();

/** A list of Outerloop itself, read once. */
export function shippedList(kind: ListKind): WordListDefinition {
  let list = shipped.get(kind);
  if (list === undefined) {
    const file = fileURLToPath(new URL(`../../word-lists/${kind}.yaml`, import.meta.url));
    const defects = new DefectList();
    const read = readYaml(file, readFileSync(file, 'utf8'), wordListSchema, defects);
    if (read === undefined)
      throw new Error(`the word list ${kind} of Outerloop is broken: ${defects.list()[0]?.what}`);
    shipped.set(kind, (list = read.value));
  }
  return list;
}
