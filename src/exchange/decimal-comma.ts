/** Whether a number's comma is in doubt: `1,200` read as thousands where it was the decimal point is a thousand times too much. */
export function commaDoubt(text: string, decimalComma: boolean): boolean {
  return !decimalComma && text.includes(',');
}

/** `1.200,5` as `1200.5`. */
export function pointed(text: string): string {
  const bare = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text;
  return bare.replace(',', '.');
}
