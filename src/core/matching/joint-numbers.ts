import type { Vocabulary } from '#core/compare/vocabulary.ts';

/** A column or a list of columns of numbers: `width` a row, or from `start` to the next. */
export type NumberColumn =
  | { readonly items: Int32Array; readonly width: number }
  | { readonly items: Int32Array; readonly start: Int32Array };

/**
 * Gives the texts of two sides numbers in common: in the order in which the columns first name them, those
 * of the source before those of the target, so that the numbers do not depend on how each side came by its own.
 */
export class JointNumbers {
  readonly texts: string[] = [];
  private readonly source: Vocabulary;
  private readonly target: Vocabulary;
  private readonly ofSource: Int32Array;
  private readonly ofTarget: Int32Array;

  constructor(source: Vocabulary, target: Vocabulary) {
    this.source = source;
    this.target = target;
    this.ofSource = new Int32Array(source.size).fill(-1);
    this.ofTarget = new Int32Array(target.size).fill(-1);
  }

  /** Renumbers columns of the source in place, going through them row by row. Those of the target come after all of the source. */
  renumberSource(rows: number, columns: readonly NumberColumn[]): void {
    renumber(rows, columns, this.ofSource, (own) => this.add(this.source.texts[own] as string));
  }

  renumberTarget(rows: number, columns: readonly NumberColumn[]): void {
    renumber(rows, columns, this.ofTarget, (own) => {
      const text = this.target.texts[own] as string;
      const known = this.source.find(text);
      const joint = known < 0 ? -1 : (this.ofSource[known] as number);
      return joint < 0 ? this.add(text) : joint;
    });
  }

  /** What is known of each text of the source, by the numbers in common; nothing of those that no column of it names. */
  ofSourceTexts<Fact>(facts: readonly Fact[]): Fact[] {
    return rearrange(facts, this.ofSource);
  }

  ofTargetTexts<Fact>(facts: readonly Fact[]): Fact[] {
    return rearrange(facts, this.ofTarget);
  }

  private add(text: string): number {
    return this.texts.push(text) - 1;
  }
}

function renumber(rows: number, columns: readonly NumberColumn[], joint: Int32Array, find: (own: number) => number): void {
  for (let row = 0; row < rows; row++) {
    for (const column of columns) {
      const { items } = column;
      const from = 'start' in column ? (column.start[row] as number) : row * column.width;
      const to = 'start' in column ? (column.start[row + 1] as number) : from + column.width;
      for (let k = from; k < to; k++) {
        const own = items[k] as number;
        if (own < 0) continue;
        let number = joint[own] as number;
        if (number < 0) joint[own] = number = find(own);
        items[k] = number;
      }
    }
  }
}

function rearrange<Fact>(facts: readonly Fact[], joint: Int32Array): Fact[] {
  const known: Fact[] = [];
  joint.forEach((number, own) => {
    if (number >= 0) known[number] = facts[own] as Fact;
  });
  return known;
}
