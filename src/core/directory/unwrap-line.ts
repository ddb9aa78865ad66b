import Papa from 'papaparse';

/** Whether a row is one cell that holds the delimiter. */
export function isWrapped(row: readonly string[], delimiter: string): boolean {
  return row.length === 1 && row[0]!.includes(delimiter);
}

/** The cells of a row that stands in quotation marks as a whole: `"Ann,""Sales, West"""`; any other row as it is. */
export function unwrapLine(row: readonly string[], delimiter: string): readonly string[] {
  if (!isWrapped(row, delimiter)) return row;
  const { data, errors } = Papa.parse(row[0]!, { delimiter, newline: '\n' });
  return errors.length === 0 && data.length === 1 ? data[0]! : row;
}
