import { WORDS_KEPT, type FormColumns } from '#core/compare/form-columns.ts';
import { IntList } from '#core/compare/int-list.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Vocabulary } from '#core/compare/vocabulary.ts';
import type { AccountFields } from '#core/directory/account.ts';
import { fold } from '#core/text/fold.ts';
import { nameWords } from '#core/text/split-name.ts';
import { patternOf, type NameStems } from './login-pattern.ts';
import { FORM_ORIGIN, NameReader, type NameForm, type PlainHalf } from './name-forms.ts';
import { cutTurned, NameOrder, orderByLogin } from './name-order.ts';
import { NameParts } from './name-parts.ts';
import { explainLogin, readLogin, type PatternUse } from './tenant-names.ts';

/** Marks a reading that is not in letters. */
const SIGNS = 4;

/**
 * The readings of the names of a side. Reads the names that are written, and afterwards, when the
 * tenant's patterns are known, those that only sign-in names tell (another script, a maiden name, a
 * nickname shown).
 */
export class NameColumns {
  private readonly reader = new NameReader();
  private readonly givenNames: NameParts;
  private readonly surnames: NameParts;
  /** By account where its readings begin and end. */
  private readonly starts = new IntList();
  private readonly ends = new IntList();
  private readonly given = new IntList();
  private readonly surname = new IntList();
  /** Origin, and `SIGNS`. */
  private readonly marks = new IntList();
  /** By account the reading of a sign-in name, -1 for none: it stands behind those of all accounts. */
  private readonly later = new IntList();
  private readonly order = new NameOrder();
  /** By account the reading of a name that was cut by custom only, and how many words its first part has. */
  private readonly guessed = new Map<number, { readonly form: number; readonly together: number }>();

  constructor(words: Vocabulary) {
    this.givenNames = new NameParts(words, false);
    this.surnames = new NameParts(words, true);
  }

  /** Adds an account with the names its fields spell out. */
  add(fields: AccountFields): void {
    const plain = this.reader.readPlain(fields);
    if (plain !== null) {
      this.addPlain(plain.given, plain.surname);
      return;
    }
    const forms = this.reader.read(fields);
    const [form] = forms;
    if (forms.length === 1 && form !== undefined && isGuessed(form, fields.displayName)) {
      this.guessed.set(this.starts.length, { form: this.given.length, together: wordsAtStart(fields.displayName ?? '') });
      this.order.note(form.given[0] as string, form.surname.at(-1) as string);
    }
    this.addForms(forms);
  }

  /** Most names are of this sort, and both halves were met before: no text need be looked up again. */
  private addPlain(given: PlainHalf, surname: PlainHalf): void {
    if (given.given < 0) given.given = this.givenNames.number(given.words, false);
    if (surname.surname < 0) surname.surname = this.surnames.number(surname.words, false);
    this.starts.push(this.given.length);
    this.given.push(given.given);
    this.surname.push(surname.surname);
    this.marks.push(FORM_ORIGIN.fields);
    this.close();
  }

  /** Notes by which pattern a sign-in name follows from the account's name: it may say in which order that is written. */
  noteLogin(account: number, code: number): void {
    const pattern = this.guessed.has(account) ? patternOf(code) : null;
    if (pattern === null) return;
    const order = orderByLogin(pattern);
    this.order.count(order);
    if (order > 0) this.guessed.delete(account);
  }

  /** Turns the names round that this tenant is likely to write surname first, now that all are known; returns the accounts they belong to. */
  turnNames(): number[] {
    const turned: number[] = [];
    for (const [account, { form, together }] of this.guessed) {
      const given = this.givenNames.at(this.given.at(form)).words;
      const surname = this.surnames.at(this.surname.at(form)).words;
      if (!this.order.isTurned(given[0] as string, surname.at(-1) as string)) continue;
      const cut = cutTurned([...given, ...surname], together);
      this.given.set(form, this.givenNames.number(cut.given, false));
      this.surname.set(form, this.surnames.number(cut.surname, false));
      turned.push(account);
    }
    return turned;
  }

  /** Adds an account with these readings of its name. */
  addForms(forms: readonly NameForm[]): void {
    this.starts.push(this.given.length);
    for (const form of forms) this.push(form);
    this.close();
  }

  private close(): void {
    this.ends.push(this.given.length);
    this.later.push(-1);
  }

  /** Forgets the readings of an account that turned out not to be a person's. */
  drop(account: number): void {
    this.ends.set(account, this.from(account));
  }

  /** The code of the pattern that makes a sign-in name of the account's name, 0 for none. */
  explain(account: number, login: string): number {
    for (let form = this.from(account); form < this.to(account); form++) {
      if (this.isSigns(form)) continue;
      const code = explainLogin(login, this.stemsAt(form));
      if (code !== 0) return code;
    }
    return 0;
  }

  /** Reads one more name out of the first sign-in name that the account's own name does not explain and the tenant's patterns may have made. */
  readLogins(account: number, logins: readonly string[], uses: readonly PatternUse[]): void {
    const first = this.from(account);
    const written = first < this.to(account) && !this.isSigns(first) ? (this.givenNames.at(this.given.at(first)).words[0] ?? '') : null;
    for (const login of logins) {
      if (this.explain(account, login) !== 0) continue;
      const read = readLogin(login, uses, written === null ? null : written.slice(0, 1));
      if (read === null) continue;
      this.later.set(account, this.given.length);
      this.push({ given: [read.given], surname: [read.surname], signs: false, origin: FORM_ORIGIN.login });
      return;
    }
  }

  /** Tells what sign-in names may be made from, of each reading in letters. */
  eachStems(account: number, tell: (stems: NameStems) => void): void {
    for (let form = this.from(account); form < this.to(account); form++) if (!this.isSigns(form)) tell(this.stemsAt(form));
    const later = this.later.at(account);
    if (later >= 0) tell(this.stemsAt(later));
  }

  /** The readings in columns, account by account in the order given. */
  inOrder(order: Int32Array, memory: Memory = ownMemory): { formStart: Int32Array; forms: FormColumns } {
    const formStart = new Int32Array(memory(4 * (order.length + 1)));
    for (let row = 0; row < order.length; row++) {
      const account = order[row] as number;
      const count = this.to(account) - this.from(account) + (this.later.at(account) >= 0 ? 1 : 0);
      formStart[row + 1] = (formStart[row] as number) + count;
    }
    const size = formStart[order.length] as number;
    const words = (each: number): Int32Array => new Int32Array(memory(4 * each * size));
    const forms = {
      given: words(1),
      givenWords: words(WORDS_KEPT),
      surname: words(1),
      surnameWords: words(WORDS_KEPT),
      surnameCore: words(1),
      signs: new Uint8Array(memory(size)),
      origin: new Uint8Array(memory(size)),
    };
    let end = 0;
    const put = (form: number): void => {
      const given = this.givenNames.at(this.given.at(form));
      const surname = this.surnames.at(this.surname.at(form));
      forms.given[end] = given.whole;
      forms.surname[end] = surname.whole;
      forms.surnameCore[end] = surname.core;
      for (let k = 0; k < WORDS_KEPT; k++) {
        forms.givenWords[end * WORDS_KEPT + k] = given.each[k] as number;
        forms.surnameWords[end * WORDS_KEPT + k] = surname.each[k] as number;
      }
      forms.signs[end] = this.isSigns(form) ? 1 : 0;
      forms.origin[end++] = this.marks.at(form) & ~SIGNS;
    };
    for (const account of order) {
      for (let form = this.from(account); form < this.to(account); form++) put(form);
      const later = this.later.at(account);
      if (later >= 0) put(later);
    }
    return { formStart, forms };
  }

  private push({ given, surname, signs, origin }: NameForm): void {
    this.given.push(this.givenNames.number(given, signs));
    this.surname.push(this.surnames.number(surname, signs));
    this.marks.push(origin | (signs ? SIGNS : 0));
  }

  private from(account: number): number {
    return this.starts.at(account);
  }

  private to(account: number): number {
    return this.ends.at(account);
  }

  private isSigns(form: number): boolean {
    return (this.marks.at(form) & SIGNS) !== 0;
  }

  private stemsAt(form: number): NameStems {
    return { given: this.givenNames.at(this.given.at(form)).stems, surname: this.surnames.at(this.surname.at(form)).stems };
  }
}

/** How many words the first part between blanks has that is no title: Min-joon Lee, Dr. Weber-Lindt Anna. */
function wordsAtStart(shown: string): number {
  if (!shown.includes('-')) return 1;
  return shown.split(/\s+/u).reduceRight((first, part) => nameWords(part).length || first, 1);
}

/** Whether nothing but custom says which words of a shown name are the surname: no comma, no capitals that put it first. */
function isGuessed({ origin, signs, given, surname }: NameForm, shown: string | null | undefined): boolean {
  if (origin !== FORM_ORIGIN.display || signs || given.length === 0 || surname.length === 0 || !shown || shown.includes(',')) return false;
  return fold(shown).startsWith(given[0] as string);
}
