/**
 * Whether a number's comma is in doubt: files with semicolons come from places where it is the decimal point, and `1,200`
 * would be read as a thousand times too much.
 */
export function commaDoubt(delimiter: string, text: string, decimalComma: boolean): boolean {
  return !decimalComma && delimiter === ';' && text.includes(',');
}

/** `1.200,5` as `1200.5`. */
export function pointed(text: string): string {
  const bare = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text;
  return bare.replace(',', '.');
}
