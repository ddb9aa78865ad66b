import { isDeleted, type Account, type Side } from '#core/directory/account.ts';
import { domainPart } from '#core/text/clean-address.ts';
import { cleanPhone } from '#core/text/clean-phone.ts';
import { foldUmlauts, foldWords } from '#core/text/fold.ts';
import { accountWards } from './account-wards.ts';
import { ALIGNED_FIELDS, alignedValue, type AlignedField } from './fields-compared.ts';
import { FormBuilder } from './form-builder.ts';
import { functionWords } from './function-words.ts';
import { homeOf, nativeAddresses, ownDomains, type HomeTenant } from './home-tenant.ts';
import { addressesOf, loginNames } from './login-names.ts';
import { WARD } from './pairable.ts';
import { packLists } from '#core/compare/ragged.ts';
import { replacedAccounts } from './replaced-accounts.ts';
import type { Roster } from './roster.ts';
import { loginsMadeOf, readTenantNames, type PatternUse, type TenantNames } from './tenant-names.ts';
import { Vocabulary } from '#core/compare/vocabulary.ts';

/** Both sides prepared, and the vocabularies that their numbers stand for. */
export interface Rosters {
  readonly source: Roster;
  readonly target: Roster;
  readonly words: Vocabulary;
  readonly values: Readonly<Record<AlignedField, Vocabulary>>;
  readonly functionWords: Vocabulary;
  readonly sourcePatterns: readonly PatternUse[];
  readonly targetPatterns: readonly PatternUse[];
}

class Vocabularies {
  /** First labels of the tenants' domains. */
  readonly tenantWords = new Set<string>();
  readonly words = new Vocabulary();
  readonly logins = new Vocabulary();
  readonly letters = new Vocabulary();
  readonly addresses = new Vocabulary();
  readonly employee = new Vocabulary();
  readonly employeeDigits = new Vocabulary();
  readonly immutable = new Vocabulary();
  readonly phones = new Vocabulary();
  readonly extensions = new Vocabulary();
  readonly functionWords = new Vocabulary();
  readonly values = Object.fromEntries(ALIGNED_FIELDS.map((field) => [field, new Vocabulary()])) as Record<AlignedField, Vocabulary>;
  private readonly known = Object.fromEntries(ALIGNED_FIELDS.map((field) => [field, new Map<string, number>()])) as Record<
    AlignedField,
    Map<string, number>
  >;

  /** The number of a field's value, -1 for none; each distinct text is folded once. */
  value(fields: Account['fields'], field: AlignedField): number {
    const text = (field === 'domain' ? domainPart(fields.userPrincipalName ?? '') : fields[field]) ?? '';
    if (text === '') return -1;
    const known = this.known[field].get(text);
    if (known !== undefined) return known;
    const id = idOf(this.values[field], alignedValue(fields, field));
    this.known[field].set(text, id);
    return id;
  }
}

/** Letters of a sign-in name, folded: separators and trailing numbers gone. */
function lettersOf(login: string): string {
  return foldUmlauts(login.replace(/[^a-z]/g, ''));
}

/** The rows of a side in the order of the account keys; code-unit order, the same on every machine. */
function rowOrder(accounts: readonly Account[]): Int32Array {
  const keys = accounts.map((account) => account.key);
  return Int32Array.from(keys.keys()).sort((a, b) => {
    const x = keys[a] as string;
    const y = keys[b] as string;
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}

function standingOf({ fields }: Account): number {
  if (isDeleted(fields)) return 3;
  return fields.accountEnabled === undefined || fields.accountEnabled === null ? 0 : fields.accountEnabled ? 1 : 2;
}

function idOf(vocabulary: Vocabulary, text: string): number {
  return text === '' ? -1 : vocabulary.id(text);
}

function phonesOf(account: Account, all: Vocabularies) {
  const mobiles: number[] = [];
  const phones: number[] = [];
  const extensions: number[] = [];
  const { mobilePhone, businessPhones } = account.fields;
  const mobile = mobilePhone ? cleanPhone(mobilePhone) : null;
  if (mobile) mobiles.push(all.phones.id(mobile.tail));
  for (const text of businessPhones ?? []) {
    const phone = cleanPhone(text);
    // An extension makes the line: the number before it is the switchboard's.
    if (phone) phones.push(all.phones.id(phone.extension === '' ? phone.tail : `${phone.tail}x${phone.extension}`));
    const short = phone ? phone.extension || phone.tail.slice(-4) : text.replace(/\D/g, '');
    if (short.length >= 3 && short.length <= 5) extensions.push(all.extensions.id(short));
  }
  return { mobiles, phones: [...mobiles, ...phones], extensions };
}

function* buildRoster(
  { accounts, order, wards }: Arranged,
  names: TenantNames,
  otherUses: readonly PatternUse[],
  all: Vocabularies,
  side: Side,
  other: HomeTenant,
): Generator<number, Roster> {
  const size = accounts.length;
  const forms = new FormBuilder(all.words);
  const lists = { logins: [] as number[][], letters: [] as number[][], made: [] as number[][], addresses: [] as number[][] };
  const calls = { mobiles: [] as number[][], phones: [] as number[][], extensions: [] as number[][] };
  const words: number[][] = [];
  const column = (): Int32Array => new Int32Array(size).fill(-1);
  const ids = { employeeId: column(), employeeDigits: column(), immutableId: column() };
  const values = Object.fromEntries(ALIGNED_FIELDS.map((field) => [field, column()])) as Record<AlignedField, Int32Array>;
  const flags = { ward: new Uint8Array(size), guest: new Uint8Array(size), standing: new Uint8Array(size), reaching: new Uint8Array(size) };

  for (const [row, account] of accounts.entries()) {
    const { fields } = account;
    const home = homeOf(account, side, other);
    const ward = home === 'stub' ? WARD.none : (wards[row] as number);
    flags.ward[row] = ward;
    flags.guest[row] = home === 'guest' ? 1 : 0;
    flags.standing[row] = standingOf(account);
    const own = names.forms[row] ?? [];
    forms.add(own);
    const logins = names.logins[row] ?? [];
    const letters = logins.map(lettersOf).filter((text) => text.length > 2);
    lists.logins.push(logins.map((login) => all.logins.id(login)));
    lists.letters.push(letters.map((text) => all.letters.id(text)));
    lists.made.push(own.flatMap((form) => loginsMadeOf(form, otherUses)).map((login) => all.letters.id(login)));
    const addresses = addressesOf(account);
    lists.addresses.push(addresses.map((address) => all.addresses.id(address)));
    // The sign-in name itself is no foreign address, unless both tenants sign in with one domain.
    flags.reaching[row] = addresses.some((address) => other.domains.has(domainPart(address))) ? 1 : 0;
    const number = (fields.employeeId ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
    ids.employeeId[row] = idOf(all.employee, number);
    ids.employeeDigits[row] = idOf(all.employeeDigits, number.replace(/\D/g, '').replace(/^0+/, ''));
    ids.immutableId[row] = idOf(all.immutable, fields.immutableId ?? '');
    const numbers = phonesOf(account, all);
    calls.mobiles.push(numbers.mobiles);
    calls.phones.push(numbers.phones);
    calls.extensions.push(numbers.extensions);
    for (const field of ALIGNED_FIELDS) values[field][row] = all.value(fields, field);
    words.push(ward === WARD.functional ? functionWords(account, all.tenantWords).map((word) => all.functionWords.id(word)) : []);
    if (row % 500 === 499) yield row + 1;
  }
  const finished = forms.finish();
  yield size;
  const successor = replacedAccounts({ size, ...flags, ...finished, ...ids });
  yield size;
  return {
    size,
    order,
    accounts,
    ...flags,
    successor,
    ...finished,
    logins: packLists(lists.logins),
    loginLetters: packLists(lists.letters),
    madeLogins: packLists(lists.made),
    pattern: names.pattern,
    addresses: packLists(lists.addresses),
    ...ids,
    mobiles: packLists(calls.mobiles),
    phones: packLists(calls.phones),
    extensions: packLists(calls.extensions),
    values,
    words: packLists(words),
  };
}

interface Arranged {
  readonly order: Int32Array;
  readonly accounts: readonly Account[];
  readonly wards: Uint8Array;
  readonly logins: readonly (readonly string[])[];
}

/** Puts the accounts of a side into the order of their keys and reads their sign-in names. */
function* arrange(input: readonly Account[]): Generator<number, Arranged> {
  const order = rowOrder(input);
  yield 0;
  const accounts = Array.from(order, (index) => input[index] as Account);
  const logins: string[][] = [];
  for (const [row, account] of accounts.entries()) {
    logins.push(loginNames(account));
    if (row % 2_000 === 1_999) yield 0;
  }
  const wards = accountWards(accounts);
  yield 0;
  return { order, accounts, wards, logins };
}

/** Prepares both sides. Yields how many accounts have been gone through, of `3 × (source + target)`. */
export function* buildRosters(source: readonly Account[], target: readonly Account[]): Generator<number, Rosters> {
  const a = yield* arrange(source);
  const b = yield* arrange(target);
  const namesA = yield* readTenantNames(a.accounts, a.wards, a.logins);
  const namesB = yield* readTenantNames(b.accounts, b.wards, b.logins);
  const all = new Vocabularies();
  const tenants: [HomeTenant, HomeTenant] = [
    { domains: ownDomains(a.accounts), addresses: yield* nativeAddresses(a.accounts, b.accounts) },
    { domains: ownDomains(b.accounts), addresses: yield* nativeAddresses(b.accounts, a.accounts) },
  ];
  for (const { domains } of tenants)
    for (const domain of domains) for (const word of foldWords(domain.split('.')[0] ?? '')) all.tenantWords.add(word);
  return {
    source: yield* buildRoster(a, namesA, namesB.uses, all, 'source', tenants[1]),
    target: yield* buildRoster(b, namesB, namesA.uses, all, 'target', tenants[0]),
    words: all.words,
    values: all.values,
    functionWords: all.functionWords,
    sourcePatterns: namesA.uses,
    targetPatterns: namesB.uses,
  };
}
