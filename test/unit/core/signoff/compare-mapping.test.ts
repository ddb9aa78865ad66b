import { describe, expect, it } from 'vitest';
import { formatUserMapping } from '#core/deliverables/usermapping-csv.ts';
import { mappingOf } from '#core/mapping/project-environment.ts';
import { compareMapping } from '#core/signoff/compare-mapping.ts';
import { makeContent, makePerson } from '#test/support/signoff/make-revision.ts';
import { toEnd } from '#test/support/to-end.ts';

const mapping = toEnd(mappingOf(makeContent([makePerson('ann'), makePerson('bob'), makePerson('cy', { target: null })]).environments[0]!));
const text = formatUserMapping(mapping);

describe('compareMapping', () => {
  it('finds nothing in the file itself, nor where only line ends differ', () => {
    expect(mapping.lines).toHaveLength(2);
    expect(compareMapping(mapping, text)).toEqual([]);
    expect(compareMapping(mapping, `\uFEFF${text.replaceAll('\r\n', '\n')}`)).toEqual([]);
  });

  it.each([
    [
      'another target',
      text.replace('bob@fabrikam', 'eve@fabrikam'),
      { row: 3, source: 'bob@contoso.com', found: 'bob@contoso.com,eve@fabrikam.com' },
    ],
    ['a line that is missing', text.replace('bob@contoso.com,bob@fabrikam.com\r\n', ''), { row: 0, source: 'bob@contoso.com', found: '' }],
    ['a line too many', `${text}x@contoso.com,x@fabrikam.com\r\n`, { row: 4, source: 'x@contoso.com', expected: '' }],
    ['a line twice', `${text}bob@contoso.com,bob@fabrikam.com\r\n`, { row: 4, source: 'bob@contoso.com', expected: '' }],
    ['another header', text.replace('Source,', 'Source;'), { row: 1, expected: 'Source,Destination' }],
    ['another letter case', text.replace('ann@contoso', 'Ann@contoso'), { row: 2, source: 'Ann@contoso.com' }],
  ])('tells %s', (_name, found, line) => {
    expect(compareMapping(mapping, found)).toEqual([expect.objectContaining(line)]);
  });
});
