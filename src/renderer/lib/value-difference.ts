export type Agreement = 'same' | 'same-name' | 'differs' | 'only-one' | 'blank';

/** A value in three parts: what both begin with, what differs, what both end with. */
export interface Parts {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
}

/** How two values of a field compare for the eye; letter case does not count, as it does not in a directory. */
export function agreement(source: string | null, target: string | null): Agreement {
  if (!source && !target) return 'blank';
  if (!source || !target) return 'only-one';
  if (source.toLowerCase() === target.toLowerCase()) return 'same';
  const a = address(source);
  const b = address(target);
  return a && b && a.name.toLowerCase() === b.name.toLowerCase() ? 'same-name' : 'differs';
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const characters = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** An address in two parts; null for anything else, several addresses among it. */
function address(value: string): { name: string; domain: string } | null {
  const [, name, domain] = /^([^@\s]+)(@[^@\s]+)$/.exec(value) ?? [];
  return name !== undefined && domain !== undefined ? { name, domain } : null;
}

/**
 * Where two values differ. Never cuts a character in two. The domains of two addresses always
 * differ between tenants, so only the names before them are compared.
 */
export function difference(source: string, target: string): { source: Parts; target: Parts } {
  const from = address(source);
  const to = address(target);
  if (from && to) {
    const names = difference(from.name, to.name);
    return {
      source: { ...names.source, end: names.source.end + from.domain },
      target: { ...names.target, end: names.target.end + to.domain },
    };
  }
  const a = characters(source);
  const b = characters(target);
  const same = (x: string | undefined, y: string | undefined): boolean => x?.toLowerCase() === y?.toLowerCase();
  const shortest = Math.min(a.length, b.length);
  let start = 0;
  while (start < shortest && same(a[start], b[start])) start += 1;
  let end = 0;
  while (end < shortest - start && same(a[a.length - 1 - end], b[b.length - 1 - end])) end += 1;
  const cut = (text: readonly string[]): Parts => ({
    start: text.slice(0, start).join(''),
    middle: text.slice(start, text.length - end).join(''),
    end: text.slice(text.length - end).join(''),
  });
  return { source: cut(a), target: cut(b) };
}
