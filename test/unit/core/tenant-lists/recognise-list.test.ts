import { expect, test } from 'vitest';
import { LIST_COLUMNS, recogniseList } from '#core/tenant-lists/recognise-list.ts';

const { licences, environments } = LIST_COLUMNS;

test.each([
  [`${licences.join(',')}\r\n`, 'licences'],
  [`\uFEFF${environments.join(',')}\n1,Sales`, 'environments'],
  [licences.map((name) => `"${name}"`).join(';'), 'licences'],
  [environments.join('\t').toUpperCase(), 'environments'],
  [`${environments.join(',')},Note`, 'environments'],
  [environments.slice(0, -1).join(','), null],
  ['displayName,userPrincipalName', null],
  [`User principal name\r\n${licences.join(',')}`, null],
  ['', null],
])('%j is %s', (text, kind) => expect(recogniseList(text)).toBe(kind));
