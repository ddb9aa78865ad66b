import { IntList } from '#core/compare/int-list.ts';
import { RaggedList } from '#core/compare/ragged.ts';
import { KeyList } from './sorted-keys.ts';

/** A number of one digit may always count namesakes. */
const LEAST = 10;
/** Of the namesakes who were counted one in so many is still there at least. */
const GONE = 4;
/** Digits that are looked at; the last nine of longer numbers. */
const BEYOND = 1_000_000_000;
/** Numbers and accounts gone through between two looks at the clock of whoever drives. */
const STEP = 50_000;

/**
 * The numbers behind the sign-in names of a side that do not count namesakes, account by account. Tenants number those
 * who are called the same from 2 on, each for itself, and such a number says nothing of the person; the one of
 * john.smith4711 is of another kind, an employee number or one drawn by chance, and may travel. They are told apart by
 * how many sign-in names of the same letters bear no higher number: of those who are counted most are there.
 */
export class LoginNumbers {
  /** How many sign-in names of the same letters have no number, or one that is too low to tell; by the number of the letters. */
  private readonly low = new IntList();
  private readonly letters = new IntList();
  private readonly numbers = new IntList();
  private readonly ends = new IntList();

  /** Adds a sign-in name of the present account, and the number that its letters have. */
  add(login: string, letters: number): void {
    while (this.low.length <= letters) this.low.push(0);
    const number = numberBehind(login);
    if (number < LEAST) {
      this.low.set(letters, this.low.at(letters) + 1);
      return;
    }
    this.letters.push(letters);
    this.numbers.push(number);
  }

  /** Ends the present account; the next one begins. */
  close(): void {
    this.ends.push(this.numbers.length);
  }

  /** The numbers of every account, in the order in which they were added. Yields now and then. */
  *lists(): Generator<number, RaggedList> {
    const { numbers, ends } = this;
    const counts = yield* this.countNamesakes();
    const lists = new RaggedList();
    let at = 0;
    for (let account = 0; account < ends.length; account++) {
      for (; at < ends.at(account); at++) if (counts[at] === 0) lists.add(numbers.at(at));
      lists.close();
      if (account % STEP === STEP - 1) yield 0;
    }
    return lists;
  }

  /** For each number 1 where it may count namesakes. */
  private *countNamesakes(): Generator<number, Uint8Array> {
    const { letters, numbers, low } = this;
    const counts = new Uint8Array(numbers.length);
    const ascending = yield* this.inOrder();
    let notHigher = 0;
    let before = -1;
    for (let k = 0; k < ascending.length; k++) {
      const at = ascending[k] as number;
      const isOther = before < 0 || letters.at(before) !== letters.at(at);
      if (isOther) notHigher = low.at(letters.at(at));
      if (isOther || numbers.at(before) !== numbers.at(at)) notHigher++;
      if (numbers.at(at) <= GONE * notHigher) counts[at] = 1;
      before = at;
      if (k % STEP === STEP - 1) yield 0;
    }
    return counts;
  }

  /** The places of the numbers, those behind the same letters together and ascending. */
  private *inOrder(): Generator<number, Int32Array> {
    const byNumber = new KeyList();
    for (let at = 0; at < this.numbers.length; at++) byNumber.add(this.numbers.at(at), at);
    const ascending = byNumber.sorted().rows;
    yield 0;
    const byLetters = new KeyList();
    for (let k = 0; k < ascending.length; k++) byLetters.add(this.letters.at(ascending[k] as number), ascending[k] as number);
    yield 0;
    return byLetters.sorted().rows;
  }
}

/** The number that a sign-in name ends in, 0 for none. */
function numberBehind(login: string): number {
  let number = 0;
  let worth = 1;
  for (let at = login.length - 1; at >= 0 && worth < BEYOND; at--) {
    const digit = login.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    number += digit * worth;
    worth *= 10;
  }
  return number;
}
