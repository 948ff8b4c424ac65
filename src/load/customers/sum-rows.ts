/** Words for a sum that spreadsheets and people put below a list, in the languages whose function words we ship. */
const SUM_WORDS: readonly string[] = [
  ...['total', 'totals', 'grand total', 'subtotal', 'sub-total', 'sub total', 'sum', 'sums', 'overall total'],
  ...['summe', 'gesamt', 'gesamtsumme', 'gesamtergebnis', 'zwischensumme', 'insgesamt', 'endsumme'],
  ...['total général', 'total general', 'sous-total', 'somme', 'totaux'],
  ...['totaal', 'eindtotaal', 'subtotaal', 'totalen', 'som'],
  ...['suma', 'suma total', 'totales', 'total geral', 'soma', 'totais'],
  ...['totale', 'totale generale', 'totale complessivo', 'subtotale', 'somma', 'totali'],
  ...['summa', 'totalt', 'totalsumma', 'delsumma', 'i alt', 'totalsum', 'delsum', 'sum total'],
  ...['yhteensä', 'välisumma', 'loppusumma', 'kokonaissumma'],
  ...['razem', 'ogółem', 'łącznie', 'suma końcowa', 'suma całkowita'],
  ...['celkem', 'součet', 'mezisoučet', 'celkový součet', 'spolu', 'súčet', 'összesen', 'végösszeg'],
  ...['toplam', 'genel toplam', 'ara toplam', 'total general', 'итого', 'всего', 'сумма', 'общий итог'],
  ...[
    'разом',
    'усього',
    'всього',
    'σύνολο',
    'γενικό σύνολο',
    '合計',
    '総計',
    '小計',
    '合计',
    '总计',
    '총계',
    '합계',
  ],
];

const KNOWN = new Set(SUM_WORDS.map(plain));
/** A digit that is not of a count in brackets: most ids have one, and no word for a sum has. */
const IS_NUMBERED = /^[^([]*\d/;

/** Whether the name of a row is that of a sum, whatever its capitals and accents, also with a count behind it. */
export function isSumName(name: string): boolean {
  return !IS_NUMBERED.test(name) && KNOWN.has(plain(name));
}

/** Without accents, marks at the end, and a count in brackets. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s:=]*(?:[([]\s*\d[\d.,\s]*[)\]])?[\s:=]*$/u, '')
    .replace(/^[\s*#]+/u, '')
    .replace(/\s+/g, ' ');
}

/** Of fewer amounts round ones may add up to another by chance. */
const FEWEST_ADDED = 5;

/** Hears the amounts of a list in their order, in whole cents, and knows whether the last is the sum of those before it. */
export class AmountsHeard {
  private added = 0;
  private before = 0;
  private last = 0;

  hear(cents: number): void {
    if (this.last !== 0) this.added++;
    this.before += this.last;
    this.last = cents;
  }

  get lastIsSum(): boolean {
    return this.added >= FEWEST_ADDED && this.last === this.before;
  }
}
