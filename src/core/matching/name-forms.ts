import type { Account, AccountFields } from '#core/directory/account.ts';
import { splitDisplayName, splitNameFields, type SplitName } from '#core/text/split-name.ts';

/** Where a name was read: the name fields, the display name, or worked out from the sign-in name. */
export const FORM_ORIGIN = { fields: 0, display: 1, login: 2 } as const;

/** One way to read an account's name. */
export interface NameForm extends SplitName {
  readonly origin: number;
}

function isJapanese(fields: AccountFields): boolean {
  const place = `${fields.country ?? ''}|${fields.usageLocation ?? ''}|${fields.preferredLanguage ?? ''}`.toLowerCase();
  return /(^|\|)(jp|japan|日本)(\||$)|\|ja(-|$)/u.test(place);
}

function bag(form: SplitName): string {
  return [...form.given, ...form.surname].toSorted().join(' ');
}

/** Fills the blank half of a name from the display name: what remains when the known half is taken out. */
function complete(named: SplitName, shown: SplitName): SplitName {
  if (named.signs !== shown.signs || (named.given.length > 0 && named.surname.length > 0)) return named;
  const known = new Set([...named.given, ...named.surname]);
  const rest = [...shown.given, ...shown.surname].filter((word) => !known.has(word));
  return named.given.length === 0 ? { ...named, given: rest } : { ...named, surname: rest };
}

/** The names that the fields of an account spell out: at most two, the name fields first. */
export function writtenNameForms(account: Account): NameForm[] {
  const { fields } = account;
  const japanese = isJapanese(fields);
  const named = splitNameFields(fields.givenName ?? '', fields.surname ?? '', japanese);
  const shown = fields.displayName ? splitDisplayName(fields.displayName, japanese) : null;
  const forms: NameForm[] = [];
  const add = (form: SplitName | null, origin: number): void => {
    if (form === null || form.given.length + form.surname.length === 0) return;
    if (forms.some((known) => known.signs === form.signs && bag(known) === bag(form))) return;
    forms.push({ ...form, origin });
  };
  add(named && shown ? complete(named, shown) : named, FORM_ORIGIN.fields);
  add(shown, FORM_ORIGIN.display);
  return forms;
}
