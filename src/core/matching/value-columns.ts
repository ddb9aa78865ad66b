import { IntList } from '#core/compare/int-list.ts';
import { orderColumn } from '#core/compare/order-column.ts';
import { Vocabulary } from '#core/compare/vocabulary.ts';
import type { Memory } from '#core/compare/memory.ts';
import type { AccountFields } from '#core/directory/account.ts';
import { signInDomain } from '#core/text/clean-address.ts';
import { ALIGNED_FIELDS, alignedValue, textOf, type AlignedField } from './fields-compared.ts';
import type { Roster } from './roster.ts';
import type { Vocabularies } from './side-vocabularies.ts';

/** A field of a side: its texts, and the value that each stands for. */
interface FieldTexts {
  readonly field: AlignedField;
  readonly read: (fields: AccountFields) => string;
  readonly texts: Vocabulary;
  /** Per text the number of its value, -1 for none. */
  readonly values: IntList;
  /** Per account the number of its text. */
  readonly column: IntList;
}

/** Each asks for one field by its name, which V8 finds many times sooner than one by a name that changes from call to call. */
const READERS: Readonly<Record<AlignedField, FieldTexts['read']>> = {
  department: (fields) => fields.department ?? '',
  jobTitle: (fields) => fields.jobTitle ?? '',
  employeeType: (fields) => fields.employeeType ?? '',
  manager: (fields) => fields.manager ?? '',
  companyName: (fields) => fields.companyName ?? '',
  domain: (fields) => signInDomain(fields.userPrincipalName ?? ''),
  streetAddress: (fields) => fields.streetAddress ?? '',
  postalCode: (fields) => fields.postalCode ?? '',
  officeLocation: (fields) => fields.officeLocation ?? '',
  city: (fields) => fields.city ?? '',
  state: (fields) => fields.state ?? '',
  country: (fields) => fields.country ?? '',
  usageLocation: (fields) => fields.usageLocation ?? '',
  preferredLanguage: (fields) => fields.preferredLanguage ?? '',
};

/** The values of a side that mergers rename as a whole; each distinct text is folded once. */
export class ValueColumns {
  private readonly vocabularies: Vocabularies;
  private readonly fields: readonly FieldTexts[] = ALIGNED_FIELDS.map((field) => ({
    field,
    read: READERS[field],
    texts: new Vocabulary(),
    values: new IntList(),
    column: new IntList(),
  }));

  constructor(vocabularies: Vocabularies) {
    this.vocabularies = vocabularies;
  }

  /** Adds the values of the next account. What stands behind a room's name is part of it, behind a person's a department. */
  add(fields: AccountFields, isPerson: boolean): void {
    for (const { field, read, texts, values, column } of this.fields) {
      let text = read(fields);
      if (text === '' && field === 'department' && isPerson) text = textOf(fields, field);
      const number = text === '' ? -1 : texts.id(text);
      if (number === values.length) {
        const value = alignedValue(fields, field);
        values.push(value === '' ? -1 : this.vocabularies[field].id(value));
      }
      column.push(number);
    }
  }

  /** The values in the order given, and how the first account that has a value spells it. */
  inOrder(order: Int32Array, memory: Memory): Pick<Roster, 'values' | 'spellings'> {
    const values = {} as Record<AlignedField, Int32Array>;
    const spellings = {} as Record<AlignedField, string[]>;
    for (const { field, texts, values: valueOf, column } of this.fields) {
      const ordered = orderColumn(column.view(), order, memory);
      const spelt: string[] = Array.from({ length: this.vocabularies[field].size });
      for (let row = 0; row < ordered.length; row++) {
        const text = ordered[row] as number;
        const value = text < 0 ? -1 : valueOf.at(text);
        ordered[row] = value;
        // Domains are compared as they are spelt.
        if (value >= 0 && field !== 'domain') spelt[value] ??= texts.text(text).trim();
      }
      values[field] = ordered;
      spellings[field] = spelt;
    }
    return { values, spellings };
  }
}
