const whole = new Intl.NumberFormat('en');

/** A number as an English sentence writes it: 12,345. */
export function count(value: number): string {
  return whole.format(value);
}
