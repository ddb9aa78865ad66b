/** A complaint of the checks below. */
export interface MappingComplaint {
  readonly rule: string;
  readonly lines: readonly number[];
}

/**
 * The checks Microsoft documents for a mapping file (rules M1 to M7 and M11), written from the
 * article and apart from the product, so that a mistake there is not repeated here. What the article
 * leaves open (encoding, byte order mark, blank lines) is taken in the strictest way.
 */
export function checkUserMapping(fileName: string, bytes: Uint8Array): MappingComplaint[] {
  const complaints: MappingComplaint[] = [];
  const complain = (rule: string, ...lines: number[]): void => void complaints.push({ rule, lines });

  if (fileName !== 'usermapping.csv') complain('M1 name');
  if (bytes.some((byte) => byte > 0x7e || (byte < 0x20 && byte !== 0x0d && byte !== 0x0a))) complain('ASCII only');
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
  if (lines.pop() !== '') complain('last line without its end');
  if (lines[0] !== 'Source,Destination') complain('M3 header', 1);

  const seen = { source: new Map<string, number>(), destination: new Map<string, number>() };
  for (const [index, line] of lines.slice(1).entries()) {
    const at = index + 2;
    if (/["\n\r;\t]/.test(line)) complain('M2 delimiter or quotes', at);
    const cells = line.split(',');
    const [source, destination] = cells;
    if (cells.length !== 2 || source === undefined || destination === undefined) {
      complain('M4 two columns', at);
      continue;
    }
    for (const [value, column] of [
      [source, seen.source],
      [destination, seen.destination],
    ] as const) {
      if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) complain('M6 address', at);
      const before = column.get(value.toLowerCase());
      if (before !== undefined) complain('M5 duplicate', before, at);
      column.set(value.toLowerCase(), at);
    }
    if (source.toLowerCase() === destination.toLowerCase()) complain('M7 same', at);
  }
  return complaints;
}
