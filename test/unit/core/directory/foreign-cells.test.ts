import { expect, test } from 'vitest';
import { createForeignCells } from '#core/directory/foreign-cells.ts';
import { encode } from './encoded-names.ts';

function gather(text: string, encoding = 'windows-1252') {
  const lines = encode(text, encoding);
  const cells = createForeignCells();
  cells.begin(lines);
  for (const [at, byte] of lines.entries()) if (byte >= 0x80) cells.note(at);
  return { texts: cells.values().map((cell) => Buffer.from(cell).toString('latin1')), hints: cells.hints() };
}

test('cells are cut at delimiters, quotation marks and line ends, and kept once', () => {
  const { texts } = gather('Name;City\r\n"Müller, Jörg";Köln\nAnna\tZoë\nBerta;Köln\n');
  expect(texts).toEqual(['Müller', ' Jörg', 'Köln', 'Zoë']);
});

test('a bar separates only under a header that has bars', () => {
  expect(gather('Name|City\nMüller|Köln\n').texts).toEqual(['Müller', 'Köln']);
  expect(gather('Name,City\nMüller|Köln\n').texts).toEqual(['Müller|Köln']);
});

test('a cell that goes on and on is cut where no character can be cut in two', () => {
  const [text = ''] = gather(`Note\n${'plain words '.repeat(20)}Müller ${'more words '.repeat(20)}\n`).texts;
  expect(text).toMatch(/^(?:words )?(?:plain words )+Müller (?:more words )*(?:more|more words)$/);
  expect(text.length).toBeLessThanOrEqual(192);
  expect(gather(`Note\n${'山'.repeat(200)}\n`, 'shift_jis').texts.join('')).not.toMatch(/^.{200}/);
});

test('rows with such cells say which languages they speak of', () => {
  const { hints } = gather('UPN,Anzeigename,Land\na@firma.pl,Wał,PL\nb@contoso.com,Żak,\nc@contoso.com,Anna,FR\n', 'windows-1250');
  expect([...hints]).toEqual([
    ['de', 0.5],
    ['pl', 0.5],
  ]);
});

test('what is kept stays small, and a byte not met before still finds its place', () => {
  const { texts } = gather(`${Array.from({ length: 5000 }, (_, at) => `é${at}`).join('\n')}\nÞór\n`);
  expect(texts.length).toBeLessThan(300);
  expect(texts.at(-1)).toBe('Þór');
});
