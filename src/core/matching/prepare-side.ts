import { IntList } from '#core/compare/int-list.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import { orderBytes, orderColumn } from '#core/compare/order-column.ts';
import { RaggedList } from '#core/compare/ragged.ts';
import { Vocabulary } from '#core/compare/vocabulary.ts';
import { ACCOUNT_KINDS, isDeleted, type Account } from '#core/directory/account.ts';
import { foldWords } from '#core/text/fold.ts';
import { generationOf } from '#core/text/generation.ts';
import { AccountWards } from './account-wards.ts';
import { AddressColumns } from './address-columns.ts';
import { FunctionColumns } from './function-columns.ts';
import { invitedOf, isNative, ownDomain, type Invited } from './home-tenant.ts';
import { IdentifierColumns } from './identifier-columns.ts';
import { lettersOf, loginNames } from './login-names.ts';
import { LoginNumbers } from './login-numbers.ts';
import { NameColumns } from './name-columns.ts';
import { NUMBERED_FIRST, NUMBERED_LAST, numberTexts } from './number-texts.ts';
import { WARD, wardOf } from './pairable.ts';
import { PhoneColumns } from './phone-columns.ts';
import { OF_THE_OTHER, type ArrangedSide, type PreparedSide, type TenantFacts } from './prepared-side.ts';
import { RowKeys } from './row-keys.ts';
import { sideVocabularies } from './side-vocabularies.ts';
import { addLoginsMadeOf, usualPatterns, type PatternUse } from './tenant-names.ts';
import { ValueColumns } from './value-columns.ts';

/** Accounts that are added together, column by column: what a column looks its texts up in then stays in the cache of the processor. */
const BATCH = 128;
/** Accounts gone through between two looks at the clock of whoever drives. */
const STEP = 2000;

/** Reads the accounts of a tenant, one by one and in any order, into columns; none of them is kept. */
export class SidePreparer {
  private readonly vocabularies = sideVocabularies();
  /** Added, but not yet in the columns. */
  private waiting: Account[] = [];
  private readonly keys = new RowKeys();
  private readonly kinds = new IntList();
  private readonly standing = new IntList();
  private readonly native = new IntList();
  private readonly generation = new IntList();
  private readonly pattern = new IntList();
  private readonly identifiers = new IdentifierColumns(this.vocabularies);
  private readonly wards = new AccountWards();
  private readonly names = new NameColumns(this.vocabularies.words);
  private readonly phones = new PhoneColumns(this.vocabularies.phones, this.vocabularies.extensions);
  private readonly values = new ValueColumns(this.vocabularies);
  private readonly logins = new RaggedList();
  private readonly letters = new RaggedList();
  private readonly loginNumbers = new LoginNumbers();
  private readonly addresses = new AddressColumns(this.vocabularies.addresses);
  private readonly ownDomains = new Vocabulary();
  private readonly invited: (Invited & { readonly account: number })[] = [];
  private readonly functional = new FunctionColumns(this.vocabularies.functionWords);
  private ward: Uint8Array = new Uint8Array();
  private alone: ArrangedSide | null = null;
  /** Accounts with a sign-in name that may have to be read for a name. */
  private readonly unexplained = new IntList();

  /** How many accounts were added. */
  get size(): number {
    return this.keys.size + this.waiting.length;
  }

  /** Adds the next account. */
  add(account: Account): void {
    this.waiting.push(account);
    if (this.waiting.length === BATCH) this.addWaiting();
  }

  private addWaiting(): void {
    const accounts = this.waiting;
    const first = this.keys.size;
    for (let k = 0; k < accounts.length; k++) this.addAccount(accounts[k] as Account, first + k);
    for (const { fields, kind } of accounts) {
      if (wardOf(kind) < WARD.functional) this.names.add(fields);
      else this.names.addForms([]);
    }
    for (let k = 0; k < accounts.length; k++) this.addLogins(accounts[k] as Account, first + k);
    for (const account of accounts) this.addresses.add(account);
    for (const { fields } of accounts) this.identifiers.add(fields);
    for (const { fields } of accounts) this.phones.add(fields);
    for (const { fields, kind } of accounts) this.values.add(fields, wardOf(kind) < WARD.functional);
    this.waiting = [];
  }

  private addAccount(account: Account, number: number): void {
    const { kind, fields } = account;
    this.keys.add(account.key);
    this.kinds.push(ACCOUNT_KINDS.indexOf(kind));
    this.standing.push(
      isDeleted(fields) ? 3 : fields.accountEnabled === undefined || fields.accountEnabled === null ? 0 : fields.accountEnabled ? 1 : 2,
    );
    this.native.push(isNative(account) ? 1 : 0);
    this.generation.push(generationOf(fields.displayName ?? '') || generationOf(fields.surname ?? ''));
    const domain = ownDomain(account);
    if (domain !== null) this.ownDomains.id(domain);
    const invited = invitedOf(account);
    if (invited !== null) this.invited.push({ ...invited, account: number });
    if (this.wards.add(account)) this.functional.add(number, fields);
  }

  private addLogins(account: Account, number: number): void {
    const isNamed = wardOf(account.kind) < WARD.functional;
    const logins = loginNames(account);
    let code = 0;
    for (const login of logins) {
      this.logins.add(this.vocabularies.logins.id(login));
      const letters = lettersOf(login);
      if (letters.length > 2) {
        const id = this.vocabularies.letters.id(letters);
        this.letters.add(id);
        this.loginNumbers.add(login, id);
      }
      if (isNamed && code === 0) code = this.names.explain(number, login);
    }
    this.logins.close();
    this.letters.close();
    this.loginNumbers.close();
    this.pattern.push(code);
    this.names.noteLogin(number, code);
    // A name that explains the only sign-in name leaves nothing to read.
    if (isNamed && (code === 0 || logins.length > 1)) this.unexplained.push(number);
  }

  /** The code of the pattern behind the first sign-in name that follows from the account's name, 0 for none. */
  private explainLogins(account: number): number {
    for (const login of this.loginsOf(account)) {
      const code = this.names.explain(account, login);
      if (code !== 0) return code;
    }
    return 0;
  }

  private loginsOf(account: number): string[] {
    return Array.from(this.logins.list(account), (login) => this.vocabularies.logins.text(login));
  }

  /** Learns what the other tenant has to know of this one, and does what needs nothing of the other. Yields how many accounts were gone through. */
  *learn(memory: Memory): Generator<number, TenantFacts> {
    this.addWaiting();
    this.ward = this.wards.finish();
    const pattern = this.pattern.view();
    for (const account of this.functional.accounts.view()) {
      if (this.ward[account] !== WARD.functional) continue;
      this.names.drop(account);
      pattern[account] = 0;
    }
    yield 0;
    for (const account of this.names.turnNames()) pattern[account] = this.explainLogins(account);
    yield 0;
    const uses = usualPatterns(pattern, this.ward);
    for (const [k, account] of this.unexplained.view().entries()) {
      if ((this.ward[account] as number) < WARD.functional) this.names.readLogins(account, this.loginsOf(account), uses);
      if (k % STEP === STEP - 1) yield 0;
    }
    this.alone = yield* this.arrange(memory);
    return { uses, domains: this.ownDomains.texts(), invited: [...new Set(this.invited.map(({ address }) => address))] };
  }

  /** Puts into columns, in the order of the account keys, what needs nothing of the other tenant. */
  private *arrange(memory: Memory): Generator<number, ArrangedSide> {
    const { size } = this;
    const order = this.keys.order(memory);
    yield size;
    const loginNumbers = yield* this.loginNumbers.lists();
    const pattern = new Uint16Array(memory(2 * size));
    pattern.set(orderColumn(this.pattern.view(), order, memory));
    const named = this.names.inOrder(order, memory);
    yield size;
    const rowOf = new Int32Array(size);
    for (let row = 0; row < size; row++) rowOf[order[row] as number] = row;
    const roster = {
      size,
      order,
      kind: orderBytes(this.kinds.view(), order, memory),
      ward: orderBytes(this.ward, order, memory),
      generation: orderBytes(this.generation.view(), order, memory),
      standing: orderBytes(this.standing.view(), order, memory),
      ...named,
      logins: this.logins.inOrder(order, memory),
      loginLetters: this.letters.inOrder(order, memory),
      loginNumbers: loginNumbers.inOrder(order, memory),
      pattern,
      addresses: this.addresses.inOrder(order, memory),
      ...this.identifiers.inOrder(order, memory),
      ...this.phones.inOrder(order, memory),
      ...this.values.inOrder(order, memory),
      ...OF_THE_OTHER,
    };
    yield size;
    const { texts, spellings } = yield* numberTexts(NUMBERED_FIRST, roster, this.vocabularies, memory);
    return {
      roster: { ...roster, spellings },
      invited: this.invited.map(({ kind, address, account }) => ({ kind, address, row: rowOf[account] as number })),
      native: orderBytes(this.native.view(), order, ownMemory),
      texts,
    };
  }

  /** Adds what follows from the other tenant. Yields how many accounts were gone through. */
  *finish(own: TenantFacts, other: TenantFacts, memory: Memory): Generator<number, PreparedSide> {
    if (this.alone === null) throw new Error('a side is finished after it has learned');
    const { roster: arranged, texts, invited, native } = this.alone;
    const { order, addresses } = arranged;
    const made = yield* this.makeLogins(other.uses);
    const words = this.functional.words(
      (account) => this.ward[account] === WARD.functional,
      this.keys.size,
      new Set([...own.domains, ...other.domains].flatMap((domain) => foldWords(domain.split('.')[0] ?? ''))),
    );
    yield this.size;
    const roster = {
      ...arranged,
      reaching: this.addresses.reaching(addresses, new Set(other.domains), memory),
      madeLogins: made.inOrder(order, memory),
      words: words.inOrder(order, memory),
    };
    const hosts = this.addresses.held(addresses, native, other.invited);
    const last = yield* numberTexts(NUMBERED_LAST, roster, this.vocabularies, memory);
    return { roster, facts: own, invited, hosts, texts: { ...texts, ...last.texts } as PreparedSide['texts'] };
  }

  private *makeLogins(uses: readonly PatternUse[]): Generator<number, RaggedList> {
    const made = new RaggedList();
    const { letters } = this.vocabularies;
    for (let account = 0; account < this.keys.size; account++) {
      this.names.eachStems(account, (stems) => addLoginsMadeOf(stems, uses, letters, made));
      made.close();
      if (account % STEP === STEP - 1) yield account;
    }
    return made;
  }
}
