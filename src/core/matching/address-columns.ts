import { IntList } from '#core/compare/int-list.ts';
import type { Memory } from '#core/compare/memory.ts';
import { RaggedList, type Ragged } from '#core/compare/ragged.ts';
import { Vocabulary } from '#core/compare/vocabulary.ts';
import type { Account } from '#core/directory/account.ts';
import { domainPart } from '#core/text/clean-address.ts';
import { addressesOf } from './login-names.ts';

/** The addresses that reach the accounts of a side. */
export class AddressColumns {
  private readonly lists = new RaggedList();
  private readonly texts: Vocabulary;
  /** Per address its domain, as a number of `domains`. */
  private readonly domainOf = new IntList();
  private readonly domains = new Vocabulary();

  constructor(texts: Vocabulary) {
    this.texts = texts;
  }

  /** Adds those of the next account. */
  add(account: Account): void {
    for (const address of addressesOf(account)) this.lists.add(this.number(address));
    this.lists.close();
  }

  inOrder(order: Int32Array, memory: Memory): Ragged {
    return this.lists.inOrder(order, memory);
  }

  /** For each list of addresses 1 where one of them is in one of the domains. */
  reaching({ start, items }: Ragged, domains: ReadonlySet<string>, memory: Memory): Uint8Array {
    const isTheirs = Uint8Array.from(this.domains.texts(), (domain) => (domains.has(domain) ? 1 : 0));
    const reaching = new Uint8Array(memory(start.length - 1));
    for (let row = 0; row < reaching.length; row++) {
      for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
        if (isTheirs[this.domainOf.at(items[k] as number)] === 1) reaching[row] = 1;
      }
    }
    return reaching;
  }

  /** Those of some addresses that the lists marked with 1 hold. */
  held({ start, items }: Ragged, marked: Uint8Array, addresses: readonly string[]): string[] {
    const isAsked = new Uint8Array(this.texts.size);
    for (const address of addresses) {
      const number = this.texts.find(address);
      if (number >= 0) isAsked[number] = 1;
    }
    const held: string[] = [];
    for (let row = 0; row < marked.length; row++) {
      if (marked[row] !== 1) continue;
      for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
        const number = items[k] as number;
        if (isAsked[number] !== 1) continue;
        isAsked[number] = 0;
        held.push(this.texts.text(number));
      }
    }
    return held;
  }

  private number(address: string): number {
    const number = this.texts.id(address);
    if (number === this.domainOf.length) this.domainOf.push(this.domains.id(domainPart(address)));
    return number;
  }
}
