/**
 * Names of the months, January first, as exports write them in English, German, French, Spanish, Italian, Dutch and
 * Portuguese, in small letters without accents. No name stands for two months.
 */
const NAMES: readonly string[] = [
  'january jan januar janner jaenner janvier janv enero ene gennaio gen januari janeiro',
  'february feb februar feber fevrier fevr fev febrero febbraio februari fevereiro',
  'march mar marz maerz mrz mars marzo maart mrt marco',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei maio',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre setiembre settembre sett set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez decembre diciembre dic dicembre dezembro',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
);

/** The month that a name stands for, 1 to 12; capitals, accents and a full stop behind it do not matter. */
export function monthNamed(name: string): number | undefined {
  const known = MONTHS.get(name.toLowerCase());
  if (known !== undefined) return known;
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();
  return MONTHS.get(plain);
}
