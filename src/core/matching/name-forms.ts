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

/** The names that the fields of an account spell out: at most two, the name fields first. */
export function writtenNameForms(account: Account): NameForm[] {
  const { fields } = account;
  const japanese = isJapanese(fields);
  const forms: NameForm[] = [];
  const named = splitNameFields(fields.givenName ?? '', fields.surname ?? '', japanese);
  if (named && named.given.length + named.surname.length > 0) forms.push({ ...named, origin: FORM_ORIGIN.fields });
  if (fields.displayName) {
    const shown = splitDisplayName(fields.displayName, japanese);
    const known = forms[0];
    const fresh = known === undefined || shown.signs !== known.signs || bag(shown) !== bag(known);
    if (fresh && shown.given.length + shown.surname.length > 0) forms.push({ ...shown, origin: FORM_ORIGIN.display });
  }
  return forms;
}
