/**
 * The part of Papa Parse that core uses. The published types reference Node's, which would let
 * `console`, `process` and the rest into a room that must not know them.
 */
export interface ParseError {
  readonly type: string;
  readonly code: string;
  readonly message: string;
  readonly row?: number;
  /** For quotation marks: the place behind the one that opened the cell. */
  readonly index?: number;
}
export interface ParserOptions {
  readonly delimiter: string;
  readonly newline?: string;
  readonly quoteChar?: string;
}
export interface ParserResult {
  readonly data: string[][];
  readonly errors: readonly ParseError[];
  readonly meta: { readonly cursor: number };
}
export interface IncrementalParser {
  /** Parses `input`; with `ignoreLastRow` the last, possibly unfinished row is left for the next call. */
  parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParserResult;
}
declare const Papa: {
  readonly Parser: new (options: ParserOptions) => IncrementalParser;
  parse(
    input: string,
    options: ParserOptions & { readonly header?: false },
  ): { readonly data: string[][]; readonly errors: readonly ParseError[] };
  unparse(
    rows: readonly (readonly string[])[],
    options?: { readonly delimiter?: string; readonly newline?: string; readonly quotes?: boolean },
  ): string;
};
export default Papa;
