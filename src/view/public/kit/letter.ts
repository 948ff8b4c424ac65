import { compareText } from '../../../model/compare-text.ts';
import type { Phrase } from '../phrase.ts';
import { plain } from '../phrase.ts';
import type { ProgressModel, PromiseView } from '../progress-model.ts';
import { publicAddress, tellUsAddress } from './site-address.ts';

/** One letter to every customer; the page, the plain text and the e-mail all show this. */
export interface Letter {
  readonly organisation: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly date: string;
  readonly subject: string;
  readonly sampleData: Phrase | null;
  readonly greeting: string;
  readonly opening: string;
  readonly issues: readonly LetterIssue[];
  readonly invitation: { readonly words: string; readonly address: string | null };
  /** null when the address of the site is not known. */
  readonly more: { readonly words: string; readonly address: string } | null;
  readonly thanks: string;
}
export interface LetterIssue {
  readonly title: Phrase;
  readonly status: string;
  /** Said where the words are in another language than the letter. */
  readonly notice: string | null;
  readonly parts: readonly { readonly name: string; readonly texts: readonly Phrase[] }[];
  readonly next: string;
}

/** @param root  the address of the pages in this language, or null when it is not known */
export function letterOf(model: ProgressModel, root: string | null): Letter {
  const words = model.words.letter;
  const address = tellUsAddress(root, model.form);
  return {
    organisation: model.organisation,
    language: model.language,
    direction: model.direction,
    date: model.asOf,
    subject: words.subject(model.organisation),
    sampleData: model.sampleData,
    greeting: words.greeting,
    opening: model.groups.length === 0 ? words.nothing : words.opening,
    issues: model.groups
      .flatMap(({ promises }) => promises)
      .toSorted((a, b) => Number(b.late) - Number(a.late) || compareText(a.nextDate.iso, b.nextDate.iso))
      .map((promise) => issueOf(promise, model)),
    invitation: { words: address === null ? words.invitationWithout : words.invitation, address },
    more: root === null ? null : { words: words.more, address: publicAddress(root, '') },
    thanks: words.thanks,
  };
}

function issueOf(promise: PromiseView, { words: { letter: words } }: ProgressModel): LetterIssue {
  const { outcome, heard, heardFrom, statusReason, doing } = promise;
  return {
    title: promise.title,
    status: promise.statusName,
    notice: promise.fallback?.notice ?? null,
    parts: [
      { name: words.heard, texts: heardFrom === null ? [heard] : [heard, heardFrom] },
      { name: promise.status === 'done' ? words.did : words.doing, texts: [statusReason ?? doing] },
      ...(outcome === null ? [] : [{ name: words.worked, texts: [outcome.text, ...outcome.details] }]),
    ],
    next: promise.next,
  };
}

/** Characters in a line of plain text: what every mail program shows without wrapping by itself. */
const COLUMNS = 72;

export function letterText(letter: Letter): string {
  const { invitation, more } = letter;
  const blocks = [
    letter.sampleData === null ? null : plain(letter.sampleData),
    `${letter.organisation}\n${letter.date}`,
    letter.subject,
    letter.greeting,
    letter.opening,
    ...letter.issues.flatMap(({ title, status, notice, parts, next }) => [
      `* ${plain(title)}\n  (${status})`,
      notice,
      ...parts.map(({ name, texts }) => `${name} ${texts.map(plain).join(' ')}`),
      next,
    ]),
    [invitation.words, invitation.address].filter((part) => part !== null).join('\n'),
    more === null ? null : `${more.words}\n${more.address}`,
    letter.thanks,
    letter.organisation,
  ];
  return `${blocks
    .filter((block) => block !== null)
    .map(wrapped)
    .join('\n\n')}\n`;
}

/** Breaks at blanks; a word longer than a line, such as an address, stays whole. */
export function wrapped(block: string): string {
  return block
    .split('\n')
    .map((paragraph) => {
      const indent = /^ */.exec(paragraph)![0];
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.trim().split(/\s+/)) {
        if (line !== '' && indent.length + line.length + 1 + word.length > COLUMNS) {
          lines.push(indent + line);
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, indent + line].join('\n');
    })
    .join('\n');
}
