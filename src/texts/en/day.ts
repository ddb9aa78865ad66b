let medium: Intl.DateTimeFormat | null = null;

/** The day of a time as an English sentence writes it: 29 Nov 2026. In UTC, since such sentences go into files too, whose bytes depend on no machine. */
export function day(iso: string): string {
  // Made when the first day is written, as the format of numbers is (`count.ts`).
  medium ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
  return medium.format(new Date(iso));
}
