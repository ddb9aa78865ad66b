import { compareLabels, toLabel } from '#core/compare/compare-labels.ts';
import type { AlignedField } from './fields-compared.ts';
import type { ValuePairs } from './pair-table.ts';

const EMPTY = -1;

/**
 * Numbers the pairs of values that meet among the candidates, so that each is judged once however
 * many candidates show it. Open addressing over integers: nothing is allocated per candidate.
 */
export class ValuePairNumbers {
  private readonly field: AlignedField;
  private readonly texts: readonly string[];
  private readonly of: Int32Array;
  private slots: Int32Array = new Int32Array(1024).fill(EMPTY);
  private source: Int32Array = new Int32Array(512);
  private target: Int32Array = new Int32Array(512);
  private size = 0;

  constructor(field: AlignedField, texts: readonly string[], pairs: number) {
    this.field = field;
    this.texts = texts;
    this.of = new Int32Array(pairs);
  }

  /** Notes the values of pair `pair`; -1 for a missing value. */
  note(pair: number, source: number, target: number): void {
    this.of[pair] = source < 0 || target < 0 ? -1 : this.number(source, target);
  }

  /** Compares the wording of every value pair. Yields the number done. */
  *finish(): Generator<number, ValuePairs> {
    const labels = this.texts.map(toLabel);
    const label = new Uint8Array(this.size);
    for (let n = 0; n < this.size; n++) {
      label[n] = compareLabels(
        labels[this.source[n] as number] as (typeof labels)[number],
        labels[this.target[n] as number] as (typeof labels)[number],
      );
      if (n % 10_000 === 9_999) yield n;
    }
    return { field: this.field, of: this.of, source: this.source.slice(0, this.size), target: this.target.slice(0, this.size), label };
  }

  private number(source: number, target: number): number {
    const mask = this.slots.length - 1;
    let slot = ((Math.imul(source, 0x9e3779b1) ^ Math.imul(target, 0x85ebca6b)) >>> 7) & mask;
    for (let known = this.slots[slot] as number; known !== EMPTY; known = this.slots[slot] as number) {
      if (this.source[known] === source && this.target[known] === target) return known;
      slot = (slot + 1) & mask;
    }
    const fresh = this.size++;
    if (fresh === this.source.length) {
      this.source = widened(this.source);
      this.target = widened(this.target);
    }
    this.source[fresh] = source;
    this.target[fresh] = target;
    this.slots[slot] = fresh;
    if (this.size * 2 > this.slots.length) this.rehash();
    return fresh;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(EMPTY);
    const mask = this.slots.length - 1;
    for (let n = 0; n < this.size; n++) {
      let slot = ((Math.imul(this.source[n] as number, 0x9e3779b1) ^ Math.imul(this.target[n] as number, 0x85ebca6b)) >>> 7) & mask;
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      this.slots[slot] = n;
    }
  }
}

function widened(column: Int32Array): Int32Array {
  const wide = new Int32Array(column.length * 2);
  wide.set(column);
  return wide;
}
