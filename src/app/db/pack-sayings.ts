import type { AccountFields } from '#core/directory/account.ts';

/** What one row of a file says, and on which line it begins. */
export interface Saying {
  readonly line: number;
  /** As the reader understood the row; fields the whole file turned out not to tell are still null here. */
  readonly fields: AccountFields;
}

/** Rows of a file mostly tell the same fields, so their names are written once: `forms[form[n]]` names `values[n]`. */
interface Packed {
  readonly forms: readonly (readonly string[])[];
  readonly form: readonly number[];
  readonly lines: readonly number[];
  readonly values: readonly (readonly unknown[])[];
}

/** Writes rows as JSON text, about half as long as the fields themselves would be. */
export function packSayings(sayings: readonly Saying[]): string {
  const forms: (readonly string[])[] = [];
  const form: number[] = [];
  const lines: number[] = [];
  const values: (readonly unknown[])[] = [];
  let index = -1;
  for (const { line, fields } of sayings) {
    const names = Object.keys(fields);
    if (index < 0 || !isSame(names, forms[index]!)) {
      index = forms.findIndex((known) => isSame(names, known));
      if (index < 0) index = forms.push(names) - 1;
    }
    form.push(index);
    lines.push(line);
    values.push(Object.values(fields));
  }
  return JSON.stringify({ forms, form, lines, values } satisfies Packed);
}

/**
 * Reads what `packSayings` wrote.
 * @param untold fields that the whole file turned out not to tell; they are left out.
 */
export function unpackSayings(text: string, untold: readonly string[] = []): Saying[] {
  const { forms, form, lines, values } = JSON.parse(text) as Packed;
  const told = forms.map((names) => {
    const kept = [...names.keys()].filter((at) => !untold.includes(names[at]!));
    // An object copied from one that came from JSON stays quick to read, one filled name by name does not.
    const blank = JSON.parse(`{${kept.map((at) => `${JSON.stringify(names[at])}:null`).join()}}`) as Record<string, unknown>;
    return { names, kept, blank };
  });
  return values.map((all, row) => {
    const { names, kept, blank } = told[form[row]!]!;
    const fields = { ...blank };
    for (const at of kept) fields[names[at]!] = all[at];
    return { line: lines[row]!, fields };
  });
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
  if (names.length !== others.length) return false;
  for (let at = 0; at < names.length; at++) if (names[at] !== others[at]) return false;
  return true;
}
