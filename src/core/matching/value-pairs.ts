import { compareLabels, toLabel } from '#core/compare/compare-labels.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Rosters } from './join-sides.ts';
import { ALIGNED_FIELDS, type AlignedField } from './fields-compared.ts';
import { NumberPairs } from './number-pairs.ts';
import type { TuplePairs, ValuePairs } from './pair-table.ts';
import type { ValueTuples } from './value-tuples.ts';

/** Value pairs gone through between two looks at the clock of whoever drives. */
const STEP = 10_000;

type Label = ReturnType<typeof toLabel>;

/** Takes the pairs of tuples apart into the value pairs of one field and compares the wording of each once. Yields now and then. */
function* pairValues(
  field: AlignedField,
  tuples: ValueTuples,
  pairs: TuplePairs,
  { source, target, values }: Rosters,
  memory: Memory,
): Generator<void, ValuePairs> {
  // By tuple, so that the pairs find them close together.
  const left = tuples.source.row.map((row) => source.values[field][row] as number);
  const right = tuples.target.row.map((row) => target.values[field][row] as number);
  const numbers = new NumberPairs(256, values[field].length, values[field].length);
  const of = new Int32Array(memory(4 * pairs.source.length));
  for (let n = 0; n < of.length; n += STEP) {
    numberValues(pairs, left, right, numbers, of, n, Math.min(n + STEP, of.length));
    yield;
  }
  const { left: from, right: to } = numbers.list(memory);
  const labels = values[field].map(toLabel);
  const label = new Uint8Array(memory(numbers.size));
  for (let n = 0; n < label.length; n += STEP) {
    compareValues(labels, from, to, label, n, Math.min(n + STEP, label.length));
    yield;
  }
  return { field, group: pairs, of, source: from, target: to, label };
}

// Loops over pairs are plain functions: inside a generator each number would be boxed.

/** Numbers the value pairs of the pairs of tuples from `from` up to `to`. */
function numberValues(
  pairs: TuplePairs,
  left: Int32Array,
  right: Int32Array,
  numbers: NumberPairs,
  of: Int32Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n++) {
    const a = left[pairs.source[n] as number] as number;
    const b = right[pairs.target[n] as number] as number;
    of[n] = a < 0 || b < 0 ? -1 : numbers.number(a, b);
  }
}

function compareValues(labels: readonly Label[], left: Int32Array, right: Int32Array, label: Uint8Array, from: number, to: number): void {
  for (let n = from; n < to; n++) label[n] = compareLabels(labels[left[n] as number] as Label, labels[right[n] as number] as Label);
}

/** The value pairs of all fields, in the order of `ALIGNED_FIELDS`. Yields now and then. */
export function* pairAllValues(
  groups: readonly ValueTuples[],
  pairs: readonly TuplePairs[],
  rosters: Rosters,
  memory: Memory = ownMemory,
): Generator<void, ValuePairs[]> {
  const found: ValuePairs[] = [];
  for (const field of ALIGNED_FIELDS) {
    const g = groups.findIndex(({ fields }) => fields.includes(field));
    if (g >= 0) found.push(yield* pairValues(field, groups[g] as ValueTuples, pairs[g] as TuplePairs, rosters, memory));
  }
  return found;
}
