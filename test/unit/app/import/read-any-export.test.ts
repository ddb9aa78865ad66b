import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readAnyExport } from '#app/import/read-any-export.ts';
import { bytesOf, collect } from '../../core/directory/reading.ts';

test('text and workbook give the same accounts', async () => {
  const rows = [
    ['Display name', 'User principal name'],
    ['Anna Müller', 'anna@contoso.com'],
  ];
  const workbook = await writeXlsx({ sheets: [{ name: 'Users', rows }] });
  const text = bytesOf(rows.map((row) => row.join(';')).join('\r\n'));
  const chunked = [workbook.subarray(0, 100), workbook.subarray(100)];
  const fromWorkbook = collect(readAnyExport(chunked, 'users.xlsx'));
  const fromText = collect(readAnyExport([text], 'users.csv'));
  expect(fromWorkbook.accounts).toEqual(fromText.accounts);
  expect(fromWorkbook.recognition?.sheet).toBe('Users');
  expect(fromText.recognition).not.toHaveProperty('sheet');
});

test('nothing at all is refused as empty', () => {
  expect(collect(readAnyExport([], 'users.csv')).end).toMatchObject({ type: 'refused', refusal: { code: 'empty' } });
});

test('the source of the bytes is closed, whatever the end', () => {
  for (const text of ['UPN\na@c.com\n', 'Name\nAnna\n', 'PK\u0003\u0004 no workbook']) {
    let closed = false;
    const chunks = (function* () {
      try {
        yield bytesOf(text);
        yield bytesOf('b@c.com\n'.repeat(100_000));
      } finally {
        closed = true;
      }
    })();
    collect(readAnyExport(chunks, 'file'));
    expect(closed).toBe(true);
  }
});

/** A compound file with the names of streams in its directory, as Office before 2007 and encryption write it. */
function compound(...names: readonly string[]): Buffer {
  const directory = names.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    return entry;
  });
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(300_000), ...directory]);
}

test.each<[what: string, file: Buffer, code: string, sentence: RegExp]>([
  [
    'an encrypted workbook',
    compound('Root Entry', 'EncryptedPackage', 'EncryptionInfo'),
    'encrypted',
    /protected by a password or a sensitivity label/,
  ],
  ['an old workbook', compound('Root Entry', 'Workbook'), 'xls', /is an old Excel workbook \(\.xls\)/],
  ['an old document', compound('Root Entry', 'WordDocument'), 'compound', /is an old Office document/],
])('%s is told from others, however it arrives', (_, file, code, sentence) => {
  for (const size of [7, 60_000, file.length]) {
    const chunks = Array.from({ length: Math.ceil(file.length / size) }, (_, at) => file.subarray(at * size, (at + 1) * size));
    const { end } = collect(readAnyExport(chunks, 'users.xlsx'));
    expect(end).toMatchObject({ type: 'refused', refusal: { code, message: expect.stringMatching(sentence) } });
  }
});

test('a workbook is known by its first bytes, however few arrive at once', async () => {
  const file = await writeXlsx({ sheets: [{ name: 'Users', rows: [['UPN'], ['a@contoso.com']] }] });
  const bytes = Array.from(file, (byte) => Uint8Array.of(byte));
  expect(collect(readAnyExport(bytes, 'users.csv')).accounts).toHaveLength(1);
});

test.each([1, 7, 1000, 70_000])('pieces of %i bytes that share their memory are read as a whole file is', async (size) => {
  const rows = [
    ['Display name', 'User principal name'],
    ...Array.from({ length: 2000 }, (_, n) => [`Zoë Łęcka ${n}`, `zoe${n}@contoso.com`]),
  ];
  const text = rows.map((row) => row.join(';')).join('\r\n');
  const files = [await writeXlsx({ sheets: [{ name: 'Users', rows }] }), bytesOf(text), Buffer.from(`\uFEFF${text}`, 'utf16le')];
  for (const file of files) {
    const memory = new Uint8Array(size);
    const sharing = function* (): Generator<Uint8Array> {
      for (let at = 0; at < file.length; at += size) {
        memory.set(file.subarray(at, at + size));
        yield memory.subarray(0, Math.min(size, file.length - at));
        memory.fill(0xff);
      }
    };
    expect(collect(readAnyExport(sharing(), 'users')).accounts).toEqual(collect(readAnyExport([file], 'users')).accounts);
  }
});
