import { IntList } from './int-list.ts';

/**
 * Texts one after the other. Their letters are kept and none of the texts, each of which would hold on to the block
 * of the file that it was cut from and be moved by V8 until it is old.
 */
export class TextList {
  /** In UTF-16. */
  units = new Uint16Array(4096);
  /** Where each text begins, and where the next one will. */
  readonly starts = new IntList();
  /** Behind the last letter that was written. */
  end = 0;

  constructor() {
    this.starts.push(0);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  /** Adds a text. */
  push(text: string): void {
    this.write(text, 0);
    this.close();
  }

  /** Writes on at the text that is open. Answers a polynomial of the letters, which goes on from the one given. */
  write(part: string, polynomial: number): number {
    const { length } = part;
    if (this.end + length > this.units.length) this.grow(this.end + length);
    const { units, end } = this;
    let sum = polynomial;
    for (let i = 0; i < length; i++) {
      const unit = part.charCodeAt(i);
      units[end + i] = unit;
      sum = (Math.imul(sum, 31) + unit) | 0;
    }
    this.end = end + length;
    return sum;
  }

  /** Ends the text that is open; the next one begins. */
  close(): void {
    this.starts.push(this.end);
  }

  /** Forgets what was written of the text that is open. */
  drop(): void {
    this.end = this.starts.at(this.size);
  }

  text(index: number): string {
    return Reflect.apply(String.fromCharCode, null, this.units.subarray(this.starts.at(index), this.starts.at(index + 1)));
  }

  private grow(least: number): void {
    const units = new Uint16Array(Math.max(2 * this.units.length, least));
    units.set(this.units);
    this.units = units;
  }
}
