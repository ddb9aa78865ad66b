/** What a `Retry-After` header asks for, in milliseconds from `now`; null when there is none or it cannot be read. */
export function retryAfter(header: string | null, now: Date): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const at = text === '' ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/** How long to stay away after so many failures in a row when the server does not say: twice as long each time, and by chance up to half of it less. */
export function pauseAfter(failures: number, chance: number): number {
  const full = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1));
  return Math.round(full * (1 - chance / 2));
}
