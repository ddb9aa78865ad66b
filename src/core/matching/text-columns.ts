import { WORDS_KEPT } from '#core/compare/form-columns.ts';
import type { PreparedSide } from './prepared-side.ts';
import type { TextKind } from './side-vocabularies.ts';

/** Columns of numbers, in the order in which a row names them. */
export interface TextColumns {
  readonly rows: number;
  readonly columns: readonly NumberColumn[];
}

/** From `start` of a row to that of the next, or `width` numbers a row. */
export interface NumberColumn {
  readonly items: Int32Array;
  readonly start: Int32Array | null;
  readonly width: number;
}

/** Where a side holds numbers of a kind of text. */
export function textColumns(kind: TextKind, roster: PreparedSide['roster']): TextColumns {
  const { size, forms } = roster;
  const wide = (items: Int32Array, width = 1): NumberColumn => ({ items, start: null, width });
  const one = (items: Int32Array): TextColumns => ({ rows: size, columns: [wide(items)] });
  const lists = (...columns: { readonly start: Int32Array; readonly items: Int32Array }[]): TextColumns => ({
    rows: size,
    columns: columns.map(({ items, start }) => ({ items, start, width: 0 })),
  });
  switch (kind) {
    case 'words':
      return {
        rows: forms.given.length,
        columns: [
          ...[forms.given, forms.surname, forms.surnameCore].map((items) => wide(items)),
          ...[forms.givenWords, forms.surnameWords].map((items) => wide(items, WORDS_KEPT)),
        ],
      };
    case 'logins':
      return lists(roster.logins);
    case 'letters':
      return lists(roster.loginLetters, roster.madeLogins);
    case 'addresses':
      return lists(roster.addresses);
    case 'employee':
      return one(roster.employeeId);
    case 'employeeDigits':
      return one(roster.employeeDigits);
    case 'employeeTexts':
      return one(roster.employeeText);
    case 'immutable':
      return one(roster.immutableId);
    case 'phones':
      // The mobile phones are the first of all phones.
      return lists(roster.phones, roster.mobiles);
    case 'extensions':
      return lists(roster.extensions);
    case 'functionWords':
      return lists(roster.words);
    default:
      return one(roster.values[kind]);
  }
}
