import { compareText } from '#core/text/compare-text.ts';
import { texts } from '#texts/texts.ts';
import { addressKey, findAddressFault } from './address.ts';

/** A pair of user principal names that somebody or the engine accepted. */
export interface AcceptedPair {
  readonly source: string;
  readonly target: string;
}

/** Why an accepted pair is not written: the numbers are Microsoft's rules as listed in ARCHITECTURE. */
export type RefusalCode = 'source-invalid' | 'target-invalid' | 'source-twice' | 'target-twice' | 'same-address';

/** A pair that is named in place of being written. */
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

/** What can be written of some pairs, and what cannot. */
export interface BuiltMapping {
  readonly mapping: UserMapping;
  readonly refused: readonly RefusedPair[];
}

/** Pairs looked at between two pauses. */
const BATCH = 10_000;

/**
 * Sorts the accepted pairs into those that can be written and those that cannot, with the reason.
 * When an address occurs twice on one side, every pair with it is refused: which of them is right is
 * a person's question. Order of the input does not matter. Never throws.
 */
export function buildUserMapping(pairs: readonly AcceptedPair[]): BuiltMapping {
  for (const work = buildUserMappingInSteps(pairs); ;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The same for many pairs: steps are pauses. */
export function* buildUserMappingInSteps(pairs: readonly AcceptedPair[]): Generator<void, BuiltMapping> {
  const keyed: KeyedPair[] = [];
  const targets = new Set<string>();
  const targetsTwice = new Set<string>();
  for (const pair of pairs) {
    const one = { pair, source: addressKey(pair.source), target: addressKey(pair.target) };
    const before = targets.size;
    if (targets.add(one.target).size === before) targetsTwice.add(one.target);
    if (keyed.push(one) % BATCH === 0) yield;
  }
  yield;
  // One source beside the other, and in the order of the lines.
  keyed.sort((a, b) => compareText(a.source, b.source));
  const lines: AcceptedPair[] = [];
  const refused: RefusedPair[] = [];
  for (let n = 0; n < keyed.length; n++) {
    if (n % BATCH === 0) yield;
    const one = keyed[n] as KeyedPair;
    const { source, target } = one.pair;
    const isTwice = one.source === keyed[n - 1]?.source || one.source === keyed[n + 1]?.source;
    const refusal = refuse(one, isTwice, targetsTwice);
    if (refusal) refused.push({ ...one.pair, ...refusal });
    else lines.push({ source, target });
  }
  yield;
  refused.sort((a, b) => compareText(addressKey(a.source), addressKey(b.source)) || compareText(a.target, b.target));
  return { mapping: { lines } as unknown as UserMapping, refused };
}

/** A pair with its addresses as they are compared. */
interface KeyedPair {
  readonly pair: AcceptedPair;
  readonly source: string;
  readonly target: string;
}

function refuse(
  keyed: KeyedPair,
  isSourceTwice: boolean,
  targetsTwice: ReadonlySet<string>,
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
  if (isSourceTwice) {
    return { code: 'source-twice', message: texts.mapping.sourceTwice(source) };
  }
  if (targetsTwice.has(keyed.target)) {
    return { code: 'target-twice', message: texts.mapping.targetTwice(target) };
  }
  return null;
}
