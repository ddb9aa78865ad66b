import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { guessCodePage } from '#core/directory/guess-code-page.ts';
import { ENCODED_NAMES, encode, peopleOf } from './encoded-names.ts';

/** The names as they read in the code page that was guessed. */
function read(cells: readonly Uint8Array[], hints?: ReadonlyMap<string, number>): string[] {
  const { encoding } = guessCodePage(cells, hints)[0]!;
  return cells.map((cell) => iconv.decode(cell, encoding).normalize('NFC'));
}

describe.each(ENCODED_NAMES.map((names) => [names.language, names] as const))('%s', (_, names) => {
  test.each([3, 10, 40])('%d names are read right', (count) => {
    const people = peopleOf(names, count);
    expect(read(people.map((person) => encode(person, names.encoding)))).toEqual(people);
  });
});

describe('one name of the west is read in the code page of the west', () => {
  test.each([
    'Müller',
    'Jörg',
    'Weiß',
    'GROßMANN',
    'Schröder',
    'René',
    'Zoë',
    'Noël',
    'François',
    'Muñoz',
    'Núñez',
    'João',
    'Gonçalves',
    'Niccolò',
    'Åsa',
    'Bjørn',
    'Sørensen',
    'Väinö',
    'O’Brien',
    'Café',
    'Büro',
    'Öztürk',
    'Straße',
  ])('%s', (name) => {
    expect(guessCodePage([encode(name, 'windows-1252')])[0]?.encoding).toBe('windows-1252');
  });
});

test('German names stay in windows-1252 whatever else speaks of another country', () => {
  const german = ENCODED_NAMES.find(({ language }) => language === 'German')!;
  const words = [...german.given, ...german.family].filter((word) => /[^\0-\x7f]/.test(word));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('pl', 'tr', 'cs', 'hu', 'ro', 'lt', 'vi', 'ru', 'ja', 'de'),
      (some, language) => {
        const cells = some.map((word) => encode(word, 'windows-1252'));
        expect(guessCodePage(cells, new Map([[language, 1]]))[0]?.encoding).toBe('windows-1252');
      },
    ),
    { numRuns: 60 },
  );
});

test('a letter that two languages read differently goes by what the rows speak of', () => {
  const cells = [encode('Hůlka', 'windows-1250')];
  expect(read(cells)).toEqual(['Hùlka']);
  expect(read(cells, new Map([['cs', 1]]))).toEqual(['Hůlka']);
});

test('the language is told, and the probabilities are those of one choice', () => {
  const guesses = guessCodePage(['Łukasz Wiśniewski', 'Małgorzata Dąbrowska'].map((name) => encode(name, 'windows-1250')));
  expect(guesses[0]).toMatchObject({ encoding: 'windows-1250', language: 'Polish' });
  expect(guesses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
});

test('without any cell the usual one is taken', () => {
  expect(guessCodePage([])[0]?.encoding).toBe('windows-1252');
});
