import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareStanding, type FileStanding } from '#core/directory/compare-standing.ts';

const file = (id: number, kind: string, importedAt: string, told: number): FileStanding => ({
  id,
  recognition: { kind },
  importedAt,
  told,
});
const idsOf = (files: readonly FileStanding[]): number[] => files.toSorted(compareStanding).map(({ id }) => id);

it('puts directory exports above lists that copy from them, however late these come', () => {
  const mapping: FileStanding = {
    ...file(3, 'usermapping', '2026-03-01', 2),
    recognition: { kind: 'usermapping', mapping: { source: 0, target: 1 } },
  };
  expect(idsOf([file(1, 'dataverse-users', '2026-02-01', 9), mapping, file(2, 'entra-users-2021', '2026-01-01', 3)])).toEqual([2, 3, 1]);
});

it('puts the later above the earlier, and of files taken in together the one that tells more', () => {
  const files = [file(1, 'a', '2026-01-01', 9), file(2, 'b', '2026-01-02', 1), file(3, 'c', '2026-01-02', 5)];
  expect(idsOf(files)).toEqual([3, 2, 1]);
});

it('orders files the same whatever order they are given in', () => {
  const some = fc.uniqueArray(
    fc.record({
      id: fc.nat(99),
      kind: fc.constantFrom('entra', 'dataverse-users'),
      at: fc.constantFrom('2026-01-01', '2026-01-02'),
      told: fc.nat(3),
    }),
    { selector: ({ id }) => id, maxLength: 8 },
  );
  fc.assert(
    fc.property(some, (records) => {
      const files = records.map(({ id, kind, at, told }) => file(id, kind, at, told));
      expect(idsOf(files.toReversed())).toEqual(idsOf(files));
    }),
  );
});
