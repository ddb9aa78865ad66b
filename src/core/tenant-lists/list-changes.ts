/** The ways in which a line of a list can change, those that lose most first. */
export const LIST_CHANGE_TYPES = [
  'gone',
  'disabled',
  'left-out',
  'renamed',
  'kind',
  'region',
  'managed',
  'address',
  'cloud',
  'access',
  'bought',
  'used',
  'status',
  'enabled',
  'added',
] as const;
export type ListChangeType = (typeof LIST_CHANGE_TYPES)[number];

/** One line of a list, as it is compared: the values of both lists stand in the same order. */
export interface ListLine {
  /** What makes it the same line in two lists. */
  readonly key: string;
  readonly name: string;
  /** A second name, such as an address; empty for none. */
  readonly note: string;
  /** Something of the project hangs on it. */
  readonly marked: boolean;
  /** null: nobody said. */
  readonly values: readonly (readonly [type: ListChangeType, value: string | null])[];
}

/** One line that changes; `before` and `after` are null where nobody said, and where there is no such line. */
export interface ListChange {
  readonly name: string;
  readonly note: string;
  readonly marked: boolean;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a newer list changes; a line that changes in two ways is counted in both. */
export interface ListChanges {
  /** Lines before; null: there was no list. */
  readonly before: number | null;
  readonly after: number;
  readonly unchanged: number;
  /** In the order of their types; those that do not occur are left out. */
  readonly changes: readonly {
    readonly type: ListChangeType;
    readonly count: number;
    readonly marked: number;
    readonly examples: readonly ListChange[];
  }[];
}

/** How many lines of each kind of change are listed. */
const EXAMPLES = 200;

/**
 * Compares two lists line by line. `typeOf` may call a change by another name, told by the two values.
 * Examples come with marked ones first, then by name.
 */
export function compareLists(
  before: readonly ListLine[] | null,
  after: readonly ListLine[],
  typeOf: (type: ListChangeType, before: string | null, after: string | null) => ListChangeType = (type) => type,
): ListChanges {
  const found = new Map<ListChangeType, ListChange[]>();
  const tell = (type: ListChangeType, { name, note, marked }: ListLine, from: string | null, to: string | null): void => {
    const change = { name, note, marked, before: from, after: to };
    const others = found.get(type);
    if (others) others.push(change);
    else found.set(type, [change]);
  };
  const old = new Map((before ?? []).map((line) => [line.key, line]));
  const now = new Set(after.map(({ key }) => key));
  let unchanged = 0;
  for (const line of after) {
    const known = old.get(line.key);
    if (!known) tell('added', line, null, null);
    else {
      const changed = line.values.filter(([, value], at) => value !== (known.values[at]?.[1] ?? null));
      if (changed.length === 0) unchanged += 1;
      for (const [type, value] of changed) {
        const was = known.values[line.values.findIndex(([each]) => each === type)]?.[1] ?? null;
        tell(typeOf(type, was, value), line, was, value);
      }
    }
  }
  for (const line of old.values()) if (!now.has(line.key)) tell('gone', line, null, null);
  return {
    before: before && old.size,
    after: now.size,
    unchanged,
    changes: LIST_CHANGE_TYPES.flatMap((type) => {
      const all = found.get(type);
      if (!all) return [];
      const examples = all.toSorted(byMarkAndName).slice(0, EXAMPLES);
      return [{ type, count: all.length, marked: all.filter(({ marked }) => marked).length, examples }];
    }),
  };
}

function byMarkAndName(a: ListChange, b: ListChange): number {
  if (a.marked !== b.marked) return a.marked ? -1 : 1;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
