import { IntList } from '#core/compare/int-list.ts';
import { RaggedList } from '#core/compare/ragged.ts';
import { TextList } from '#core/compare/text-list.ts';
import type { Vocabulary } from '#core/compare/vocabulary.ts';
import type { AccountFields } from '#core/directory/account.ts';
import { functionWords } from './function-words.ts';

/** The accounts of a side that may turn out to be functional ones, and the words that name those that are. */
export class FunctionColumns {
  readonly accounts = new IntList();
  /** Of each account the display name and the sign-in name. */
  private readonly names = new TextList();
  private readonly texts: Vocabulary;

  constructor(texts: Vocabulary) {
    this.texts = texts;
  }

  add(account: number, { displayName, userPrincipalName, mail }: AccountFields): void {
    this.accounts.push(account);
    this.names.push(displayName ?? '');
    this.names.push(userPrincipalName ?? mail ?? '');
  }

  /** The words of those accounts that are marked, a list for each account of the side. */
  words(marked: (account: number) => boolean, size: number, tenantWords: ReadonlySet<string>): RaggedList {
    const words = new RaggedList();
    let next = 0;
    for (const [k, account] of this.accounts.view().entries()) {
      if (!marked(account)) continue;
      for (; next < account; next++) words.close();
      for (const word of functionWords(this.names.text(2 * k), this.names.text(2 * k + 1), tenantWords)) words.add(this.texts.id(word));
    }
    for (; next < size; next++) words.close();
    return words;
  }
}
