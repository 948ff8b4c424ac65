import type { RatingTable } from '../../model/feedback-table.ts';
import { rowsByVoice } from '../rows-by-voice.ts';
import type { ThemeMarks } from './theme-marks.ts';

/** Sums over all voices: of each, s and k are sum and number of its answers with the theme, b and m of those without. */
export interface VoiceSums {
  /** The voices with any answer that carries the theme. */
  readonly voicesWith: number;
  readonly own: Readonly<Record<'ss' | 'sk' | 'kk' | 'bs' | 'bk' | 'ms' | 'mk', number>>;
  readonly rest: Readonly<Record<'bb' | 'bm' | 'mm', number>>;
}

/** Who gave some answers, and what their voices come to for each theme. */
export interface ThemeVoices {
  /** Distinct customers, and every answer without one. */
  readonly voices: number;
  sumsOf(theme: number): VoiceSums;
}

/**
 * Adds up the answers of each voice with and without each theme, over all answers and within each segment, in one walk
 * over the voices: one walk a theme would fetch all voices from memory again and again.
 *
 * @param base    rows that could carry a theme
 * @param values  what the answer of each row counts; NaN without an answer
 * @returns segments in the order of their codes
 */
export function themeVoices(
  table: RatingTable,
  marks: ThemeMarks,
  themes: number,
  base: Uint32Array,
  values: Float64Array,
): { readonly all: ThemeVoices; readonly bySegment: readonly ThemeVoices[] } {
  const { rows, starts } = rowsByVoice(answeredRows(base, values), table.customer.codes);
  const { codes, names } = table.segment;
  const hear = voiceListener(marks, themes, values);
  const all = new SumsByTheme(themes);
  const bySegment = names.map(() => new SumsByTheme(themes));
  for (let voice = 1; voice < starts.length; voice++) {
    const [from, to] = [starts[voice - 1]!, starts[voice]!];
    const segment = codes[rows[from]!]!;
    let other = from + 1;
    while (other < to && codes[rows[other]!] === segment) other++;
    const whole = hear(rows, from, to);
    all.add(whole);
    // nearly every voice speaks in one segment
    if (other === to) bySegment[segment]?.add(whole);
    else {
      const own = rows.subarray(from, to);
      for (const each of new Set(own.map((row) => codes[row]!))) {
        const within = own.filter((row) => codes[row] === each);
        bySegment[each]?.add(hear(within, 0, within.length));
      }
    }
  }
  return { all, bySegment };
}

function answeredRows(base: Uint32Array, values: Float64Array): Uint32Array {
  const rows = new Uint32Array(base.length);
  let count = 0;
  for (let i = 0; i < base.length; i++) if (!Number.isNaN(values[base[i]!]!)) rows[count++] = base[i]!;
  return rows.subarray(0, count);
}

/** The answers of one voice: their sum and number, and those of the answers with each theme it raises. */
interface Voice {
  sum: number;
  size: number;
  raised: number;
  readonly themes: Uint16Array;
  /** By place in `themes`. */
  readonly sumWith: Float64Array;
  readonly sizeWith: Float64Array;
}

/** Listens to one voice at a time; what it returns is overwritten by the next. */
function voiceListener(
  { starts, themes: marked }: ThemeMarks,
  themes: number,
  values: Float64Array,
): (rows: Uint32Array, from: number, to: number) => Voice {
  const voice: Voice = {
    sum: 0,
    size: 0,
    raised: 0,
    themes: new Uint16Array(themes),
    sumWith: new Float64Array(themes),
    sizeWith: new Float64Array(themes),
  };
  const { themes: raisedThemes, sumWith, sizeWith } = voice;
  const placeOf = new Int32Array(themes).fill(-1);
  return (rows, from, to) => {
    let sum = 0;
    let raised = 0;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      const value = values[row]!;
      sum += value;
      for (let i = starts[row]!; i < starts[row + 1]!; i++) {
        const theme = marked[i]!;
        let place = placeOf[theme]!;
        if (place < 0) {
          place = placeOf[theme] = raised++;
          raisedThemes[place] = theme;
          sumWith[place] = sizeWith[place] = 0;
        }
        sumWith[place]! += value;
        sizeWith[place]!++;
      }
    }
    for (let place = 0; place < raised; place++) placeOf[raisedThemes[place]!] = -1;
    voice.sum = sum;
    voice.size = to - from;
    voice.raised = raised;
    return voice;
  };
}

/** What is kept of a theme: voices, then sums over them of s², sk, k², and of sum and size of a voice with s and k. */
const [VOICES, SS, SK, KK, SUM_S, SUM_K, SIZE_S, SIZE_K] = [0, 1, 2, 3, 4, 5, 6, 7];
const CELLS = 8;

class SumsByTheme implements ThemeVoices {
  voices = 0;
  private readonly ofThemes: Float64Array;
  /** Over all voices: sums of sum², sum x size and size². */
  private readonly squares = new Float64Array(3);

  constructor(themes: number) {
    this.ofThemes = new Float64Array(CELLS * themes);
  }

  add({ sum, size, raised, themes, sumWith, sizeWith }: Voice): void {
    const { ofThemes, squares } = this;
    this.voices++;
    squares[0]! += sum * sum;
    squares[1]! += sum * size;
    squares[2]! += size * size;
    for (let place = 0; place < raised; place++) {
      const s = sumWith[place]!;
      const k = sizeWith[place]!;
      const cell = CELLS * themes[place]!;
      ofThemes[cell + VOICES]!++;
      ofThemes[cell + SS]! += s * s;
      ofThemes[cell + SK]! += s * k;
      ofThemes[cell + KK]! += k * k;
      ofThemes[cell + SUM_S]! += sum * s;
      ofThemes[cell + SUM_K]! += sum * k;
      ofThemes[cell + SIZE_S]! += size * s;
      ofThemes[cell + SIZE_K]! += size * k;
    }
  }

  /** What a voice says without the theme is all it says less what it says with it. */
  sumsOf(theme: number): VoiceSums {
    const at = (cell: number): number => this.ofThemes[CELLS * theme + cell]!;
    const [ss, sk, kk] = [at(SS), at(SK), at(KK)];
    const [sum, both, size] = [...this.squares] as [number, number, number];
    return {
      voicesWith: at(VOICES),
      own: { ss, sk, kk, bs: at(SUM_S) - ss, bk: at(SUM_K) - sk, ms: at(SIZE_S) - sk, mk: at(SIZE_K) - kk },
      rest: {
        bb: sum - 2 * at(SUM_S) + ss,
        bm: both - at(SUM_K) - at(SIZE_S) + sk,
        mm: size - 2 * at(SIZE_K) + kk,
      },
    };
  }
}
