import { Vocabulary } from '#core/compare/vocabulary.ts';
import type { AccountFields } from '#core/directory/account.ts';
import { nameWords, splitDisplayName, splitNameFields, type ReadWords, type SplitName } from '#core/text/split-name.ts';

/** Where a name was read: the name fields, the display name, or worked out from the sign-in name. */
export const FORM_ORIGIN = { fields: 0, display: 1, login: 2 } as const;

/** One way to read an account's name. */
export interface NameForm extends SplitName {
  readonly origin: number;
}

/** A given name or a surname as many have it, read once. */
export interface PlainHalf {
  readonly words: readonly string[];
  /** Its numbers among the given names and among the surnames of whoever keeps those, -1 until they are asked for. */
  given: number;
  surname: number;
}

/** Reads the names of many accounts, and remembers words and places that come again. */
export class NameReader {
  /** Texts without blanks, and the words of each. */
  private readonly parts = new Vocabulary();
  private readonly words: (readonly string[])[] = [];
  private readonly names = new Vocabulary();
  private readonly halves: (PlainHalf | null)[] = [];
  private readonly japanese = new Map<string, boolean>();

  /** The names that the fields of an account spell out: at most two, the name fields first. */
  read(fields: AccountFields): NameForm[] {
    const japanese = this.isJapanese(fields);
    const named = splitNameFields(fields.givenName ?? '', fields.surname ?? '', japanese, this.readWords);
    const shown = fields.displayName ? splitDisplayName(fields.displayName, japanese, this.readWords) : null;
    const forms: NameForm[] = [];
    if (named && shown && addsGivenNames(named, shown)) return [{ ...shown, origin: FORM_ORIGIN.display }];
    add(forms, named && shown ? complete(named, shown) : named, FORM_ORIGIN.fields);
    add(forms, shown, FORM_ORIGIN.display);
    return forms;
  }

  /**
   * The name of most people, who are shown under nothing but their given name and surname, in either order, and at most
   * something in brackets behind them: the display name is then made of the same words, whichever of them it would be cut
   * at, and `read` gives this one name. Null for all others.
   */
  readPlain({ givenName, surname, displayName }: AccountFields): { readonly given: PlainHalf; readonly surname: PlainHalf } | null {
    if (!givenName || !surname || !displayName) return null;
    const end = endOfName(displayName, givenName, surname);
    if (end < 0 || (end < displayName.length && !isInBrackets(displayName, end))) return null;
    const given = this.half(givenName);
    const family = this.half(surname);
    return given === null || family === null ? null : { given, surname: family };
  }

  /** Half a name in letters that no rule of cutting names looks at; null for any other. */
  private half(name: string): PlainHalf | null {
    const number = this.names.id(name);
    if (number === this.halves.length) {
      const words = PLAIN.test(name) ? this.readWords(name) : [];
      this.halves.push(words.length === 0 ? null : { words, given: -1, surname: -1 });
    }
    return this.halves[number] as PlainHalf | null;
  }

  /** Words between blanks are read one by one: no rule of reading looks across a blank. */
  private readonly readWords: ReadWords = (text) => {
    if (!BLANK.test(text)) return this.word(text);
    const found: string[] = [];
    for (const part of text.split(BLANKS)) for (const word of this.word(part)) found.push(word);
    return found;
  };

  private word(text: string): readonly string[] {
    const number = this.parts.id(text);
    if (number === this.words.length) this.words.push(nameWords(text));
    return this.words[number] as readonly string[];
  }

  private isJapanese({ country, usageLocation, preferredLanguage }: AccountFields): boolean {
    const place = `${country ?? ''}|${usageLocation ?? ''}|${preferredLanguage ?? ''}`;
    let known = this.japanese.get(place);
    if (known === undefined) this.japanese.set(place, (known = JAPANESE.test(place.toLowerCase())));
    return known;
  }
}

/** Words of letters, none of them East Asian signs, and single blanks: no full stops, commas, or dashes between words. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+(?:[ '’-][\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+)*$/u;
/** Brackets that stand beside one another, none inside another. */
const IN_BRACKETS = /^(?: [([{<][^()[\]{}<>]*[)\]}>])+$/;
/** As much as Entra lets a display name hold. */
const LONGEST = 256;
const BLANK_CODE = 32;
const BLANK = /\s/;
const BLANKS = /\s+/;
const JAPANESE = /(^|\|)(jp|japan|日本)(\||$)|\|ja(-|$)/u;

/** Where given name and surname end that a display name begins with, in either order; -1 when it does not. */
function endOfName(shown: string, given: string, surname: string): number {
  const length = given.length + surname.length;
  if (shown.startsWith(given) && shown.charCodeAt(given.length) === BLANK_CODE && shown.startsWith(surname, given.length + 1))
    return length + 1;
  if (shown.startsWith(surname) && shown.startsWith(', ', surname.length) && shown.startsWith(given, surname.length + 2)) return length + 2;
  return -1;
}

function isInBrackets(shown: string, end: number): boolean {
  return shown.length <= LONGEST && IN_BRACKETS.test(shown.slice(end));
}

function add(forms: NameForm[], form: SplitName | null, origin: number): void {
  if (form === null || form.given.length + form.surname.length === 0) return;
  if (forms.some((known) => known.signs === form.signs && hasSameWords(known, form))) return;
  forms.push({ given: form.given, surname: form.surname, signs: form.signs, origin });
}

/** Whether two readings are made of the same words, whichever of them are the surname. */
function hasSameWords(a: SplitName, b: SplitName): boolean {
  if (a.given.length + a.surname.length !== b.given.length + b.surname.length) return false;
  if (isSame(a.given, b.given) && isSame(a.surname, b.surname)) return true;
  return bag(a) === bag(b);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

function bag(form: SplitName): string {
  return [...form.given, ...form.surname].toSorted().join(' ');
}

/** Whether a name is shown with given names or initials that its fields leave out: they tell John A. Smith from John B. */
function addsGivenNames(named: SplitName, shown: SplitName): boolean {
  if (shown.given.length <= named.given.length || named.given.length === 0 || !isSame(named.surname, shown.surname)) return false;
  return named.given.every((word, k) => word === shown.given[k]);
}

/** Fills the blank half of a name from the display name: what remains when the known half is taken out. */
function complete(named: SplitName, shown: SplitName): SplitName {
  if (named.signs !== shown.signs || (named.given.length > 0 && named.surname.length > 0)) return named;
  const known = new Set([...named.given, ...named.surname]);
  const rest = [...shown.given, ...shown.surname].filter((word) => !known.has(word));
  return named.given.length === 0 ? { ...named, given: rest } : { ...named, surname: rest };
}
