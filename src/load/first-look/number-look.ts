import { isMachineBlank, meansNoAnswer } from './no-answer.ts';

/** Three digits behind every mark: decimals in one country, thousands in another. */
export interface AmbiguousNumbers {
  readonly kind: 'ambiguous';
  /** A number that can be read in two ways, as spelled. */
  readonly example: string;
}

/** What the plain numbers of a column have in common. */
export interface NumberFinding {
  readonly kind: 'plain';
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
const THOUSANDS = /^-?[1-9]\d{0,2}[.,]\d{3}$/;
const PLAIN = /^-?\d+(?:([.,])(\d+))?$/;

/** Watches the cells of one column for plain numbers, in the form that `check` reads: no thousands marks, no units. */
export class NumberLook {
  private numbers = 0;
  private strange = 0;
  private points = 0;
  private commas = 0;
  /** A mark that can only be a decimal one: not three digits behind it, or not one to three without a nought before it. */
  private decimalMark = false;
  private example = '';
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
    if (form[1] !== undefined) {
      if (form[1] === '.') this.points++;
      else this.commas++;
      this.decimalMark ||= !THOUSANDS.test(text);
      this.example ||= text;
    }
    const value = Number(text.replace(',', '.'));
    this.least = Math.min(this.least, value);
    this.most = Math.max(this.most, value);
    if (this.seen.size < MOST_COUNTED) this.seen.add(text);
  }

  /** undefined when the cells are no numbers, or mix both marks. */
  finding(): NumberFinding | AmbiguousNumbers | undefined {
    const mixed = this.points > 0 && this.commas > 0;
    if (this.numbers === 0 || this.strange > 0 || mixed) return undefined;
    if (this.example !== '' && !this.decimalMark) return { kind: 'ambiguous', example: this.example };
    return {
      kind: 'plain',
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
