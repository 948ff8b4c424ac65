import { isMachineBlank, meansNoAnswer } from './no-answer.ts';

/** What the plain numbers of a column have in common. */
export interface NumberFinding {
  readonly least: number;
  readonly most: number;
  readonly decimal: '.' | ',';
  /** Texts beside the numbers, as spelled: at most MOST_OTHERS. */
  readonly others: readonly string[];
  /** Different numbers, counted up to MOST_COUNTED. */
  readonly different: number;
}

const MOST_OTHERS = 3;
const MOST_COUNTED = 20;
const PLAIN = /^-?\d+(?:([.,])(\d+))?$/;

/** Watches the cells of one column for plain numbers, in the form that `check` reads: no thousands marks, no units. */
export class NumberLook {
  private numbers = 0;
  private strange = 0;
  private points = 0;
  private commas = 0;
  /** A comma that can only be a decimal mark: not three digits behind it, or a nought before it. */
  private decimalComma = false;
  private least = Infinity;
  private most = -Infinity;
  private readonly others = new Set<string>();
  private readonly seen = new Set<string>();

  add(text: string): void {
    const form = PLAIN.exec(text);
    if (form === null) {
      this.addOther(text);
      return;
    }
    this.numbers++;
    if (form[1] === '.') this.points++;
    if (form[1] === ',') {
      this.commas++;
      this.decimalComma ||= form[2]!.length !== 3 || /^-?0,/.test(text);
    }
    const value = Number(text.replace(',', '.'));
    this.least = Math.min(this.least, value);
    this.most = Math.max(this.most, value);
    if (this.seen.size < MOST_COUNTED) this.seen.add(text);
  }

  /** undefined when the cells are no numbers, or when nobody can tell 1,250 from 1.250. */
  finding(): NumberFinding | undefined {
    const mixed = this.points > 0 && this.commas > 0;
    const ambiguous = this.commas > 0 && !this.decimalComma;
    if (this.numbers === 0 || this.strange > 0 || mixed || ambiguous) return undefined;
    return {
      least: this.least,
      most: this.most,
      decimal: this.commas > 0 ? ',' : '.',
      others: [...this.others],
      different: this.seen.size,
    };
  }

  /** A text that may stand for no answer is kept; any other one makes the column no column of numbers. */
  private addOther(text: string): void {
    if (meansNoAnswer(text) || isMachineBlank(text)) this.others.add(text);
    else this.strange++;
    if (this.others.size > MOST_OTHERS) this.strange++;
  }
}
