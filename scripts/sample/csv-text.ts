/** One table as CSV text: fields are quoted only where they must be, as most exports do. */
export function csvText(
  rows: readonly (readonly string[])[],
  { delimiter = ',', lineEnd = '\n' }: { delimiter?: string; lineEnd?: string } = {},
): string {
  const field = (text: string) =>
    text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(field).join(delimiter) + lineEnd).join('');
}

/** UTF-16 with the low byte first and a byte order mark, as some app stores write it. */
export function utf16le(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le');
}

export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
