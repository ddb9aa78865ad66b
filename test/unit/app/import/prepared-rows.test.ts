import { expect, test } from 'vitest';
import { accountColumns, identityOfColumns, ownValues, sharedValues } from '#app/db/account-columns.ts';
import { packSayings, unpackSayings } from '#app/db/pack-sayings.ts';
import { prepareRows, splitColumns } from '#app/import/prepared-rows.ts';
import { makeAccount } from '#test/support/temp-project.ts';

const rowOf = (line: number, name: string) => {
  const fields = { objectId: `ID-${line}`, userPrincipalName: `P${line}@Contoso.com`, displayName: name, accountEnabled: line % 2 === 0 };
  return { line, account: makeAccount(fields), cells: [] };
};

test('rows are handed over with nothing lost, in the order in which they came', () => {
  const rows = Array.from({ length: 600 }, (_, line) => rowOf(line, `Müller, ${line}`));
  const prepared = prepareRows(rows);
  expect(splitColumns(prepared)).toEqual(rows.map(({ account }) => accountColumns(account)));
  const unpacked = prepared.blocks.flatMap(({ count, sayings }) => {
    const read = unpackSayings(packSayings(sayings as string));
    return Array.from({ length: count }, (_, row) => read(row));
  });
  expect(unpacked).toEqual(rows.map(({ line, account }) => ({ line, fields: account.fields })));
  expect(prepared.blocks.map(({ count }) => count)).toEqual([120, 120, 120, 120, 120]);
  expect(prepareRows(rows, 'packed').blocks.map(({ sayings }) => sayings)).toEqual(
    prepared.blocks.map(({ sayings }) => new Uint8Array(packSayings(sayings as string))),
  );
  const shared = prepareRows(rows, 'not');
  expect([shared.columns instanceof SharedArrayBuffer, shared.blocks]).toEqual([true, []]);
  expect(splitColumns(shared)).toEqual(splitColumns(prepared));
});

test('a control character that reading should have taken out is not mistaken for the end of a text', () => {
  expect(() => splitColumns(prepareRows([rowOf(1, 'Ann\u001fBob')]))).toThrow('control character');
});

test('an account is written with what it is found by in lower case, and a mail that is its UPN only once', () => {
  const columns = accountColumns(
    makeAccount({ objectId: 'ABC', userPrincipalName: 'Ann@A.com', mail: 'ann@a.com', displayName: 'Änn', licensed: false }),
  );
  expect(sharedValues(columns)).toEqual(['member', 'member', null, 0, 0]);
  expect(ownValues(columns)).toEqual(['id:abc', 'ann@a.com', null, 'Ann@A.com', 'Änn', '', '', 'ann\nann@a.com']);
  expect(identityOfColumns(columns)).toEqual({ objectId: 'abc', upn: 'ann@a.com', mail: 'ann@a.com' });
});
