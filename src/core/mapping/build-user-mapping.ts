import { texts } from '#texts/texts.ts';
import { addressKey, findAddressFault } from './address.ts';

/** A pair of user principal names that somebody or the engine accepted. */
export interface AcceptedPair {
  readonly source: string;
  readonly target: string;
}

/** Why an accepted pair is not written: the numbers are Microsoft's rules as listed in ARCHITECTURE. */
export type RefusalCode = 'source-invalid' | 'target-invalid' | 'source-twice' | 'target-twice' | 'same-address';

export interface RefusedPair extends AcceptedPair {
  readonly code: RefusalCode;
  readonly message: string;
}

declare const checked: unique symbol;

/**
 * A mapping that Microsoft's documented checks cannot reject. Only `buildUserMapping` makes one, so
 * a file that breaks rules M2 to M8 or M11 cannot be written by mistake.
 */
export interface UserMapping {
  readonly [checked]: true;
  /** In order of the source address. */
  readonly lines: readonly AcceptedPair[];
}

/**
 * Sorts the accepted pairs into those that can be written and those that cannot, with the reason.
 * When an address occurs twice on one side, every pair with it is refused: which of them is right is
 * a person's question. Order of the input does not matter. Never throws.
 */
export function buildUserMapping(pairs: readonly AcceptedPair[]): {
  readonly mapping: UserMapping;
  readonly refused: readonly RefusedPair[];
} {
  const keyed = pairs.map((pair) => ({ pair, source: addressKey(pair.source), target: addressKey(pair.target) }));
  const sources = twice(keyed.map(({ source }) => source));
  const targets = twice(keyed.map(({ target }) => target));
  const lines: KeyedPair[] = [];
  const refused: RefusedPair[] = [];
  for (const one of keyed) {
    const refusal = refuse(one, sources, targets);
    if (refusal) refused.push({ ...one.pair, ...refusal });
    else lines.push(one);
  }
  lines.sort((a, b) => compareText(a.source, b.source));
  refused.sort((a, b) => compareText(addressKey(a.source), addressKey(b.source)) || compareText(a.target, b.target));
  const mapping = { lines: lines.map(({ pair: { source, target } }) => ({ source, target })) };
  return { mapping: mapping as unknown as UserMapping, refused };
}

/** A pair with its addresses as they are compared. */
interface KeyedPair {
  readonly pair: AcceptedPair;
  readonly source: string;
  readonly target: string;
}

function refuse(
  keyed: KeyedPair,
  sources: ReadonlySet<string>,
  targets: ReadonlySet<string>,
): { code: RefusalCode; message: string } | null {
  const { source, target } = keyed.pair;
  const sourceFault = findAddressFault(source);
  if (sourceFault) return { code: 'source-invalid', message: sourceFault.message };
  const targetFault = findAddressFault(target);
  if (targetFault) return { code: 'target-invalid', message: targetFault.message };
  if (keyed.source === keyed.target) {
    return {
      code: 'same-address',
      message: texts.mapping.sameAddress(source),
    };
  }
  if (sources.has(keyed.source)) {
    return { code: 'source-twice', message: texts.mapping.sourceTwice(source) };
  }
  if (targets.has(keyed.target)) {
    return { code: 'target-twice', message: texts.mapping.targetTwice(target) };
  }
  return null;
}

/** Those that stand in a list more than once. */
function twice(keys: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const again = new Set<string>();
  for (const key of keys) {
    if (once.has(key)) again.add(key);
    else once.add(key);
  }
  return again;
}

/** By code unit, so that the order is the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
