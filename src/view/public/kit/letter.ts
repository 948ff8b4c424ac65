import { compareText } from '../../../model/defect.ts';
import type { ProgressModel, PromiseView } from '../progress-model.ts';
import { KIT_ENGLISH } from './kit-words.ts';
import { publicAddress, tellUsAddress } from './site-address.ts';

/** One letter to every customer; the page, the plain text and the e-mail all show this. */
export interface Letter {
  readonly organisation: string;
  readonly language: string;
  readonly date: string;
  readonly subject: string;
  readonly sampleData: string | null;
  readonly greeting: string;
  readonly opening: string;
  readonly issues: readonly LetterIssue[];
  readonly invitation: { readonly words: string; readonly address: string | null };
  /** null when the address of the site is not known. */
  readonly more: { readonly words: string; readonly address: string } | null;
  readonly thanks: string;
}
export interface LetterIssue {
  readonly title: string;
  readonly status: string;
  readonly parts: readonly { readonly name: string; readonly text: string }[];
  readonly next: string;
}

/** @param tellUs  the online form, when there is one */
export function letterOf(model: ProgressModel, tellUs: string | null, root: string | null): Letter {
  const words = KIT_ENGLISH.letter;
  const address = tellUsAddress(root, tellUs);
  return {
    organisation: model.organisation,
    language: model.language,
    date: model.asOf,
    subject: words.subject(model.organisation),
    sampleData: model.sampleData,
    greeting: words.greeting,
    opening: model.promises.length === 0 ? words.nothing : words.opening,
    issues: model.groups
      .flatMap(({ promises }) => promises)
      .toSorted((a, b) => Number(b.late) - Number(a.late) || compareText(a.nextDate.iso, b.nextDate.iso))
      .map(issueOf),
    invitation: { words: address === null ? words.invitationWithout : words.invitation, address },
    more: root === null ? null : { words: words.more, address: publicAddress(root, '') },
    thanks: words.thanks,
  };
}

function issueOf(promise: PromiseView): LetterIssue {
  const words = KIT_ENGLISH.letter;
  const outcome =
    promise.outcome === null
      ? []
      : [
          {
            name: words.worked,
            text: [promise.outcome.text, promise.outcome.detail].filter((text) => text !== null).join(' '),
          },
        ];
  return {
    title: promise.title,
    status: promise.statusName,
    parts: [
      {
        name: words.heard,
        text: [promise.heard, promise.heardFrom].filter((text) => text !== null).join(' '),
      },
      {
        name: promise.status === 'done' ? words.did : words.doing,
        text: promise.statusReason ?? promise.doing,
      },
      ...outcome,
    ],
    next: promise.next,
  };
}

/** Characters in a line of plain text: what every mail program shows without wrapping by itself. */
const COLUMNS = 72;

export function letterText(letter: Letter): string {
  const { invitation, more } = letter;
  const blocks = [
    letter.sampleData,
    `${letter.organisation}\n${letter.date}`,
    letter.subject,
    letter.greeting,
    letter.opening,
    ...letter.issues.flatMap(({ title, status, parts, next }) => [
      `* ${title}\n  (${status})`,
      ...parts.map(({ name, text }) => `${name} ${text}`),
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
