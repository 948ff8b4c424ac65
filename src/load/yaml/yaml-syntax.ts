import type { Document, YAMLParseError } from 'yaml';
import { isMap, isScalar, visit } from 'yaml';
import { counted } from '../../model/counted.ts';
import { quoted } from '../../model/quoted.ts';

/** A break of YAML's own rules, in the words of somebody who writes YAML once a month. */
export interface SyntaxDefect {
  readonly code: 'yaml-syntax' | 'yaml-duplicate-key';
  /** Position in the text, from 0. */
  readonly offset: number;
  readonly what: string;
  readonly fix: string;
}

type Words = Pick<SyntaxDefect, 'what' | 'fix'>;

const GENERAL_FIX = 'correct the YAML at this place; indent with spaces, one level at a time';
const QUOTE_FIX = 'put the whole text in single quotes and write each single quote inside it twice';

/** What usually went wrong when the parser says so; the parser's own words serve the rest. */
const USUAL: Readonly<Record<string, Words>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'a second colon with a space stands in this line, or the next line is indented further than its block',
    fix: 'put the text after the first colon in quotes, or bring the next line to the column of its block',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'this line is no "field: value", or the next one is indented further than its block',
    fix: 'write a colon and a space behind the field, and indent all fields of a block alike',
  },
  BAD_INDENT: {
    what: 'this line does not stand where its block stands, or a bracket above it is still open',
    fix: 'indent all fields of a block alike; close [ with ] and { with }',
  },
  BAD_SCALAR_START: {
    what: 'a text cannot begin with this mark unless it stands in quotes',
    fix: 'put the text in quotes',
  },
  BAD_DQ_ESCAPE: {
    what: 'a backslash in double quotes means something else in YAML',
    fix: 'use single quotes, in which a backslash is a backslash',
  },
  BAD_ALIAS: {
    what: 'a * stands where an entry or a text begins, and means something else in YAML',
    fix: 'begin the entries of a list with a hyphen and a space; put a text that begins with * in quotes',
  },
  MULTIPLE_DOCS: {
    what: 'a second document begins here (---)',
    fix: 'keep one document in a file; put what stands below it into a file of its own, or take the line --- out',
  },
};

/**
 * All breaks of YAML's rules in a document. Where one slip makes the parser stumble again and again, the slip alone is
 * named: conflict markers before anything, tabs before what follows from them.
 */
export function syntaxDefects(document: Document, text: string): readonly SyntaxDefect[] {
  if (document.errors.length === 0) return [];
  const markers = [...text.matchAll(/^(?:<{7}|>{7}|={7})(?= |$)/gm)];
  if (markers.length > 0) return markers.map(({ index }) => conflict(index));
  const tabs = document.errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs[0] !== undefined) return [tab(tabs[0], tabs.length - 1)];
  const noBreak = /^ *\u00a0/mu.exec(text);
  if (noBreak !== null) return [noBreakSpace(noBreak.index)];
  const colon = /^[^\S\n]*[\w-]+(?::\u00a0|[\uff1a\ufe55])/mu.exec(text);
  if (colon !== null) return [strangeColon(colon.index + colon[0].search(/[:\uff1a\ufe55]/u))];
  return firstOfLines(document.errors, text).map((problem) =>
    problem.code === 'DUPLICATE_KEY'
      ? duplicate(problem, document, text)
      : (openQuote(problem, document) ?? broken(problem)),
  );
}

/** One error a line: what follows in the same line mostly follows from it. */
function firstOfLines(errors: readonly YAMLParseError[], text: string): readonly YAMLParseError[] {
  const lines = new Set<number>();
  return errors.filter(({ pos }) => {
    const start = text.lastIndexOf('\n', pos[0] - 1);
    return !lines.has(start) && lines.add(start);
  });
}

function conflict(offset: number): SyntaxDefect {
  return {
    code: 'yaml-syntax',
    offset,
    what: 'a merge conflict is left in this file',
    fix: 'keep one of the two versions between the markers, and delete the marker lines',
  };
}

function tab({ pos }: YAMLParseError, others: number): SyntaxDefect {
  const which = others === 0 ? 'this line is' : `this line and ${counted(others, 'other place')} are`;
  return {
    code: 'yaml-syntax',
    offset: pos[0],
    what: `${which} indented with a tab, which YAML does not allow`,
    fix: 'indent with spaces, two for each level; most editors can turn all tabs of a file into spaces',
  };
}

function noBreakSpace(offset: number): SyntaxDefect {
  return {
    code: 'yaml-syntax',
    offset,
    what: 'this line is indented with a no-break space, which looks like a space and is none',
    fix: 'replace it, here and in the lines below, with plain spaces; it comes along when text is copied from a web page',
  };
}

function strangeColon(offset: number): SyntaxDefect {
  return {
    code: 'yaml-syntax',
    offset,
    what: 'behind this field stands no plain colon with a plain space, though it looks like one',
    fix: 'type the colon and the space anew; such ones come along when text is copied from a web page or another keyboard',
  };
}

function duplicate({ pos }: YAMLParseError, document: Document, text: string): SyntaxDefect {
  const key = firstLine(text.slice(pos[0])).replace(/\s*:(?:\s.*)?$/, '');
  const first = firstOf(pos[0], document);
  const line = first === undefined ? '' : `, first in line ${text.slice(0, first).split('\n').length}`;
  return {
    code: 'yaml-duplicate-key',
    offset: pos[0],
    what: `${quoted(key)} stands twice in the same block${line}`,
    fix: 'keep one of the two',
  };
}

/** Where the key that is repeated at an offset stands for the first time. */
function firstOf(offset: number, document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map: (_, map) => {
      if (!isMap(map)) return;
      const keys = map.items.flatMap(({ key }) => (isScalar(key) ? [key] : []));
      const repeated = keys.find(({ range }) => range?.[0] === offset);
      if (repeated !== undefined) found = keys.find(({ value }) => value === repeated.value)?.range?.[0];
    },
  });
  return found;
}

/** A quote that runs to the end of the text is told where it opens. */
function openQuote({ message, pos }: YAMLParseError, document: Document): SyntaxDefect | undefined {
  if (!/^Missing closing .?quote/.test(message)) return undefined;
  let offset = pos[0];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE_') === true) offset = range?.[0] ?? offset;
    },
  });
  return {
    code: 'yaml-syntax',
    offset,
    what: 'the quote that opens here is never closed, or one further up is closed too late',
    fix: 'close it where the text ends',
  };
}

function broken({ code, message, pos }: YAMLParseError): SyntaxDefect {
  const own = { what: firstLine(message).replace(/ at line \d+, column \d+:?$/, ''), fix: GENERAL_FIX };
  const { what, fix } = USUAL[code] ?? trouble(own.what) ?? own;
  return { code: 'yaml-syntax', offset: pos[0], what, fix };
}

function trouble(message: string): Words | undefined {
  if (message.startsWith('Maximum call stack')) {
    return {
      what: 'blocks or brackets lie within one another here, too deep to be read',
      fix: 'close brackets that are open, or write fewer levels; no field has more than ten',
    };
  }
  if (message.startsWith('Unexpected scalar at node end')) {
    return { what: 'a text in quotes ended, and more text follows', fix: QUOTE_FIX };
  }
  return undefined;
}

function firstLine(text: string): string {
  return text.split('\n')[0]!;
}
