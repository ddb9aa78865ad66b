import type { Translated } from './translated.ts';

/** Every text of a catalogue in ⟦brackets⟧: a language nobody speaks, in which a sentence that does not come from the catalogue is seen at once. */
export function bracketed<T>(catalogue: T): Translated<T> {
  return wrap(catalogue) as Translated<T>;
}

function wrap(part: unknown): unknown {
  if (typeof part === 'string') return `⟦${part}⟧`;
  if (typeof part === 'function') return (...values: unknown[]): unknown => wrap((part as (...values: unknown[]) => unknown)(...values));
  if (Array.isArray(part)) return part.map(wrap);
  return Object.fromEntries(Object.entries(part as object).map(([key, value]) => [key, wrap(value)]));
}
