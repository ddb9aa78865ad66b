const medium = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** The day of a time as an English sentence writes it, where the reader is: 29 Nov 2026. */
export function day(iso: string): string {
  return medium.format(new Date(iso));
}
