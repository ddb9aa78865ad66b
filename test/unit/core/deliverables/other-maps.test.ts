import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collect } from '../directory/reading.ts';
import { readExport } from '#core/directory/read-export.ts';
import {
  formatOneDriveMap,
  formatPower365Map,
  formatShareGateMap,
  formatSharePointMap,
  type MappedPair,
} from '#core/deliverables/other-maps.ts';

const TENANT = '00009999-1111-4222-8333-00000000ABCD';
const pair = (source: string, target: string, targetKind = 'member'): MappedPair => ({ source, target, targetKind });
const PAIRS = [pair('b@contoso.com', 'b@fabrikam.com'), pair('a@contoso.com', 'a@fabrikam.com')];

describe('maps of other tools', () => {
  test('OneDrive: six columns without a header', () => {
    expect(formatOneDriveMap(PAIRS, TENANT)).toEqual({
      name: 'onedrive-identity-map.csv',
      lines: 2,
      refused: [],
      text:
        'User,00009999-1111-4222-8333-00000000abcd,a@contoso.com,a@fabrikam.com,a@fabrikam.com,RegularUser\r\n' +
        'User,00009999-1111-4222-8333-00000000abcd,b@contoso.com,b@fabrikam.com,b@fabrikam.com,RegularUser\r\n',
    });
  });

  test.each([null, '', 'contoso.onmicrosoft.com'])('OneDrive: not without the id of the source tenant (%s)', (id) => {
    expect(formatOneDriveMap(PAIRS, id)).toBeNull();
  });

  test('OneDrive: a guest as target is refused', () => {
    const map = formatOneDriveMap([pair('a@contoso.com', 'a_contoso.com#EXT#@fabrikam.com', 'guest')], TENANT);
    expect(map?.lines).toBe(0);
    expect(map?.refused[0]?.message).toContain('guest');
  });

  test('SharePoint Migration Tool, ShareGate and Power365 have their own columns', () => {
    expect(formatSharePointMap(PAIRS).text).toBe('a@contoso.com,a@fabrikam.com,FALSE\r\nb@contoso.com,b@fabrikam.com,FALSE\r\n');
    expect(formatShareGateMap(PAIRS).text).toBe(
      'SourceValue,DestinationValue\r\na@contoso.com,a@fabrikam.com\r\nb@contoso.com,b@fabrikam.com\r\n',
    );
    expect(formatPower365Map(PAIRS).text).toBe(
      'Source UPN,Target UPN,Migration Wave,Profile Name\r\na@contoso.com,a@fabrikam.com,,\r\nb@contoso.com,b@fabrikam.com,,\r\n',
    );
  });

  test('two targets for one source, and what needs quotes, are refused and named', () => {
    const map = formatShareGateMap([
      pair('a@contoso.com', 'a@fabrikam.com'),
      pair('A@contoso.com', 'b@fabrikam.com'),
      pair('c,d@contoso.com', 'c@fabrikam.com'),
    ]);
    expect(map.lines).toBe(0);
    expect(map.refused).toHaveLength(3);
  });

  test('our own reader takes each of them for what it is', () => {
    const kinds = [formatOneDriveMap(PAIRS, TENANT), formatSharePointMap(PAIRS), formatShareGateMap(PAIRS), formatPower365Map(PAIRS)].map(
      (map) => {
        const { recognition, accounts } = collect(readExport([new TextEncoder().encode(map?.text)], map?.name ?? ''));
        return [recognition?.kind, accounts.map(({ fields }) => fields.userPrincipalName)];
      },
    );
    const names = ['a@contoso.com', 'b@contoso.com'];
    expect(kinds).toEqual([
      ['onedrive-identity-map', names],
      ['spmt-mapping', names],
      ['sharegate-mapping', names],
      ['power365-mapping', names],
    ]);
  });

  test('whatever is accepted, no file has a quote, a formula or a source twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc
            .tuple(fc.string({ maxLength: 12 }), fc.constantFrom('@contoso.com', '@x', ''))
            .map(([name, end]) => pair(name + end, `t${name}@fabrikam.com`)),
        ),
        (pairs) => {
          const { text, lines, refused } = formatSharePointMap(pairs);
          const rows = text.split('\r\n').slice(0, -1);
          expect(rows).toHaveLength(lines);
          expect(lines + refused.length).toBe(pairs.length);
          for (const row of rows) expect(row).toMatch(/^(?![=+\-@])[!#-+\--~]+,[!#-+\--~]+,FALSE$/);
          expect(new Set(rows.map((row) => row.split(',')[0]?.toLowerCase())).size).toBe(rows.length);
        },
      ),
    );
  });
});
