import type { AccountKind } from '#core/directory/account.ts';
import type { Recognition } from '#core/directory/export-reading.ts';
import type { Fault } from '#core/directory/fault.ts';
import type { JsonSpool } from './json-spool.ts';

/** A fault as `crosswalk inspect` tells it. */
export type ToldFault = Pick<Fault, 'line' | 'column' | 'code' | 'value' | 'message' | 'remedy'>;

/** What `crosswalk inspect` found out about one file. */
export type InspectedFile =
  | {
      readonly file: string;
      readonly recognition: Recognition;
      readonly rows: number;
      readonly accounts: number;
      readonly kinds: Partial<Record<AccountKind, number>>;
      readonly faultCount: number;
      /** The first of the faults, for people. */
      readonly firstFaults: readonly ToldFault[];
      /** All of them, for programs; null when nobody asked. */
      readonly faults: JsonSpool | null;
      readonly accountList: JsonSpool | null;
    }
  | { readonly file: string; readonly refused: string };

/**
 * The columns by name, in order, with the field each feeds. Names are those of the file; a name that is
 * blank or comes again says which column it is, so that none hides another.
 */
export function namedColumns({ columns }: Recognition): [name: string, field: string | null][] {
  const taken = new Set<string>();
  return columns.map(({ header, index, field }) => {
    let name = header === '' ? `(column ${index + 1})` : header;
    while (taken.has(name)) name += ` (column ${index + 1})`;
    taken.add(name);
    return [name, field];
  });
}
