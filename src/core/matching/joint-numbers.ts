import { findTexts, unpackTexts, type PackedTexts } from '#core/compare/packed-texts.ts';
import type { TextColumns } from './text-columns.ts';

/**
 * Numbers in common for the texts of two sides: those of the source keep theirs, a text of the target that the source
 * has takes that number, and all others of the target follow in their order.
 */
export class JointNumbers {
  private readonly source: PackedTexts;
  private readonly target: PackedTexts;
  private readonly ofTarget: Int32Array;
  /** Those of the target that the source has not. */
  private readonly others: Int32Array;

  constructor(source: PackedTexts, target: PackedTexts) {
    this.source = source;
    this.target = target;
    this.ofTarget = findTexts(source, target);
    const others = new Int32Array(this.ofTarget.length);
    let count = 0;
    for (let text = 0; text < this.ofTarget.length; text++) {
      if ((this.ofTarget[text] as number) >= 0) continue;
      this.ofTarget[text] = source.hashes.length + count;
      others[count++] = text;
    }
    this.others = others.subarray(0, count);
  }

  /** Renumbers columns of the target in place. */
  renumber({ columns }: TextColumns): void {
    const { ofTarget } = this;
    for (const { items } of columns) {
      for (let k = 0; k < items.length; k++) if ((items[k] as number) >= 0) items[k] = ofTarget[items[k] as number] as number;
    }
  }

  texts(): string[] {
    return [...unpackTexts(this.source), ...unpackTexts(this.target, this.others)];
  }

  /** What is known of each text of the target, by the numbers in common. */
  ofTargetTexts<Fact>(facts: readonly Fact[]): Fact[] {
    const known: Fact[] = [];
    for (let text = 0; text < facts.length; text++) known[this.ofTarget[text] as number] = facts[text] as Fact;
    return known;
  }
}
