import { RaggedList, type Ragged } from '#core/compare/ragged.ts';
import type { Memory } from '#core/compare/memory.ts';
import type { Vocabulary } from '#core/compare/vocabulary.ts';
import type { AccountFields } from '#core/directory/account.ts';
import { cleanPhone } from '#core/text/clean-phone.ts';

/** The telephone numbers of a side. */
export class PhoneColumns {
  private readonly mobiles = new RaggedList();
  private readonly all = new RaggedList();
  private readonly extensions = new RaggedList();
  private readonly numbers: Vocabulary;
  private readonly shorts: Vocabulary;

  constructor(numbers: Vocabulary, shorts: Vocabulary) {
    this.numbers = numbers;
    this.shorts = shorts;
  }

  /** Adds the numbers of the next account. */
  add({ mobilePhone, businessPhones }: AccountFields): void {
    const mobile = mobilePhone ? cleanPhone(mobilePhone) : null;
    if (mobile) {
      const number = this.numbers.id(mobile.tail);
      this.mobiles.add(number);
      this.all.add(number);
    }
    for (const text of businessPhones ?? []) {
      const phone = cleanPhone(text);
      // An extension makes the line: the number before it is the switchboard's.
      if (phone) this.all.add(this.numbers.id(phone.extension === '' ? phone.tail : `${phone.tail}x${phone.extension}`));
      const short = phone ? phone.extension || phone.tail.slice(-4) : text.replace(/\D/g, '');
      if (short.length >= 3 && short.length <= 5) this.extensions.add(this.shorts.id(short));
    }
    this.mobiles.close();
    this.all.close();
    this.extensions.close();
  }

  inOrder(order: Int32Array, memory: Memory): { mobiles: Ragged; phones: Ragged; extensions: Ragged } {
    return {
      mobiles: this.mobiles.inOrder(order, memory),
      phones: this.all.inOrder(order, memory),
      extensions: this.extensions.inOrder(order, memory),
    };
  }
}
