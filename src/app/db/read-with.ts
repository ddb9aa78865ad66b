/** How the rows of a file were asked for, where it was made of a reading of a tenant. */
export interface ReadWith {
  /** The first address asked, with its host and words; no token is ever in it. */
  readonly query: string;
  readonly begunAt: string;
  /** When the last answer had come: how old the rows are. */
  readonly readAt: string;
}

/** As it is kept in a column of JSON; null for a file that was not read from a tenant. */
export function parseReadWith(column: string | null): ReadWith | null {
  return column === null ? null : (JSON.parse(column) as ReadWith);
}

export function printReadWith(read: ReadWith | null): string | null {
  return read === null ? null : JSON.stringify(read);
}
