import { addressKey } from '../mapping/address.ts';
import type { UserMapping } from '../mapping/build-user-mapping.ts';

/** A line that is not what the revision says. */
export interface DifferentLine {
  /** Counted from 1; 0: it is missing. */
  readonly row: number;
  readonly source: string;
  readonly expected: string;
  readonly found: string;
}

/** Which lines of a `usermapping.csv` differ from the mapping it should hold; none where only line ends or the encoding do. */
export function compareMapping(mapping: UserMapping, text: string): DifferentLine[] {
  const expected = new Map(mapping.lines.map((line) => [addressKey(line.source), line]));
  const different: DifferentLine[] = [];
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (header !== 'Source,Destination') different.push({ row: 1, source: '', expected: 'Source,Destination', found: header });
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const source = line.split(',', 1)[0]!;
    const wanted = expected.get(addressKey(source));
    expected.delete(addressKey(source));
    const exact = wanted ? `${wanted.source},${wanted.target}` : '';
    if (line !== exact) different.push({ row: index + 2, source, expected: exact, found: line });
  }
  for (const { source, target } of expected.values()) different.push({ row: 0, source, expected: `${source},${target}`, found: '' });
  return different;
}
