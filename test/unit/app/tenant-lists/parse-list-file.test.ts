import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unknownEnvironment, type EnvironmentFacts } from '#core/mapping/environment.ts';
import type { ListedLicence } from '#core/tenant-lists/listed-licence.ts';
import { formatEnvironments, parseEnvironments } from '#app/tenant-lists/environments-file.ts';
import { formatLicences, parseLicences } from '#app/tenant-lists/licences-file.ts';
import { hashOfText, listOfFile } from '#app/tenant-lists/list-file.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const licences: ListedLicence[] = [
  { skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', partNumber: 'SPE_E3', bought: 50, used: 32, status: 'Enabled' },
  { skuId: '00000007-0000-4000-8000-000000000007', partNumber: 'A, "quoted" part', bought: null, used: 0, status: '' },
];
const environments: EnvironmentFacts[] = [
  {
    ...unknownEnvironment('Sales, "EU"'),
    environmentId: 'Default-00000009-0000-4000-8000-000000000001',
    url: 'https://sales.crm4.dynamics.com/',
    type: 'production',
    region: 'westeurope',
    managed: false,
    cloud: 'gcc-high',
  },
  { ...unknownEnvironment('Bare'), environmentId: '00000009-0000-4000-8000-000000000002' },
];

describe('the files of lists', () => {
  it('say everything of a licence, whatever order they were read in', () => {
    const text = formatLicences(licences);
    expect(text.split('\r\n')[0]).toBe('skuId,skuPartNumber,prepaidUnits.enabled,consumedUnits,capabilityStatus');
    expect(parseLicences(text)).toEqual(licences.toReversed());
    expect(formatLicences(licences.toReversed())).toBe(text);
    expect(formatLicences(parseLicences(text))).toBe(text);
  });

  it('say everything of an environment, and what is unknown is not "no"', () => {
    const text = formatEnvironments(environments);
    expect(parseEnvironments(text)).toEqual(environments.toReversed());
    expect(formatEnvironments(parseEnvironments(text))).toBe(text);
  });

  it('are read with other line ends and a byte order mark too', () => {
    expect(parseLicences(`\uFEFF${formatLicences(licences).replaceAll('\r\n', '\n')}`)).toHaveLength(2);
  });

  it.each([
    ['Name,Count\r\n', 'not a list of licences'],
    [formatLicences(licences).replace(',50,', ',fifty,'), 'Line 3 is not as a list of licences should be: prepaidUnits.enabled'],
    [formatLicences(licences).replace(',50,', ','), 'Line 3'],
    [formatLicences([...licences, ...licences]), 'Line 3'],
  ])('are refused with the line where anything else stands in them', (text, sentence) => {
    expect(() => parseLicences(text)).toThrow(sentence);
  });

  it('are hashed byte by byte', () => {
    const path = join(tempFolder(), 'licences.csv');
    writeFileSync(path, 'käse');
    expect(listOfFile(path)).toMatchObject({ name: 'licences.csv', sha256: hashOfText('käse'), readWith: null });
    writeFileSync(path, Buffer.from('käse', 'latin1'));
    expect(() => listOfFile(path)).toThrow('not written in UTF-8');
    expect(() => listOfFile(join(path, 'nothing'))).toThrow('no longer at hand');
  });
});
