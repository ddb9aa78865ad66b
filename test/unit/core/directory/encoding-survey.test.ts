import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEncodingSurvey, type EncodingSurvey } from '#core/directory/encoding-survey.ts';
import { ENCODED_NAMES, encode, peopleOf, type EncodedNames } from './encoded-names.ts';
import { bytesOf, read } from './reading.ts';

function survey(bytes: Uint8Array, size = 262_144): EncodingSurvey {
  const surveyed = createEncodingSurvey();
  for (let at = 0; at < bytes.length; at += size) surveyed.add(bytes.subarray(at, at + size));
  return surveyed;
}

/** An export of people; most of a row is ASCII. */
function exportOf(people: readonly string[], domain = 'contoso.com'): string {
  const rows = people.map((person, at) => `user${at}@${domain},${person},Member,True,+49 30 1234${at}\r\n`);
  return `UserPrincipalName,DisplayName,UserType,AccountEnabled,TelephoneNumber\r\n${rows.join('')}`;
}

const POLISH = ENCODED_NAMES.find(({ language }) => language === 'Polish')!;

describe.each(ENCODED_NAMES.map((names): [string, EncodedNames] => [names.language, names]))('an export of people: %s', (_, names) => {
  test.each([
    ['few, at home in their country', 2, `firma.${names.country}`],
    ['many', 30, 'contoso.com'],
  ])('%s', (_, count, domain) => {
    const people = peopleOf(names, count);
    const bytes = encode(exportOf(people, domain), names.encoding);
    const { encoding } = survey(bytes).result();
    const { accounts, faults } = read(bytes, { likelyEncoding: encoding! });
    expect(accounts.map(({ fields }) => fields.displayName)).toEqual(people);
    expect(faults.map(({ code }) => code)).toEqual(['encoding-assumed']);
    // Without the survey the first block decides, here the whole file.
    expect(read(bytes).accounts.map(({ fields }) => fields.displayName)).toEqual(people);
  });
});

test('names beyond the first block decide what the first ones leave open', () => {
  const polish = peopleOf(POLISH, 20);
  const people = ['Józef Müller', ...Array.from({ length: 3000 }, (_, at) => `Anna Smith ${at}`), ...polish];
  const bytes = encode(exportOf(people), 'windows-1250');
  expect(read(bytes).end).toMatchObject({ recognition: { encoding: 'windows-1252' } });
  const { encoding } = survey(bytes).result();
  expect(encoding).toBe('windows-1250');
  const { accounts, end } = read(bytes, { likelyEncoding: encoding! });
  expect(accounts.slice(-20).map(({ fields }) => fields.displayName)).toEqual(polish);
  expect(end).toMatchObject({ recognition: { encoding: 'windows-1250' } });
});

test('rare letters late in a file of many names still count', () => {
  const german = Array.from({ length: 2_000 }, (_, at) => `Jürgen Müller${at}`);
  const bytes = encode(exportOf([...german, ...peopleOf(POLISH, 10)]), 'windows-1250');
  expect(survey(bytes).result().encoding).toBe('windows-1250');
});

describe('there is nothing to guess', () => {
  test.each<[what: string, bytes: Uint8Array, because: string]>([
    ['ASCII', bytesOf(exportOf(['Anna Smith'])), 'The file is plain ASCII.'],
    ['nothing', new Uint8Array(0), 'The file is plain ASCII.'],
    ['UTF-8', bytesOf(exportOf(peopleOf(POLISH, 5))), 'The file is UTF-8.'],
    ['UTF-8 with byte order mark', bytesOf('\ufeffDisplayName\r\nŻaneta\r\n'), 'Its first bytes say that the file is utf-8-bom.'],
    ['UTF-16', encode(`\ufeff${exportOf(['Żaneta'])}`, 'utf-16le'), 'Its first bytes say that the file is utf-16le.'],
    ['UTF-16 without mark', encode(exportOf(['Anna']), 'utf-16be'), 'Its first bytes say that the file is utf-16be.'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, ...encode('Zoë', 'windows-1252')]), 'The file is no text.'],
    [
      'UTF-8 with a line in a code page',
      Uint8Array.from([...bytesOf(exportOf(peopleOf(POLISH, 5))), ...encode('x@y.pl,Jörg,,,', 'windows-1252')]),
      'The file is UTF-8 but for a few bytes.',
    ],
  ])('%s', (_, bytes, because) => {
    const surveyed = survey(bytes);
    expect(surveyed.result()).toEqual({ encoding: null, because });
    expect(surveyed.candidates()).toEqual([]);
  });

  test('and once the first block says so, the rest need not be read', () => {
    const surveyed = createEncodingSurvey();
    surveyed.add(encode(`\ufeff${exportOf(peopleOf(POLISH, 40)).repeat(20)}`, 'utf-16le'));
    expect(surveyed.settled()).toBe(true);
  });

  test('whatever ASCII and well-formed UTF-8 a file holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 50 }), (text, size) => {
        // NUL bytes in every second place would be UTF-16.
        expect(survey(bytesOf(`Display name,${text.replaceAll('\0', '')}`), size).result().encoding).toBeNull();
      }),
    );
  });
});

test('it says what the cells read like', () => {
  const bytes = encode(exportOf(peopleOf(POLISH, 8)), 'windows-1250');
  expect(survey(bytes).result().because).toBe(
    '8 different cells hold letters that are no UTF-8; as windows-1250 (Central Europe) they read like Polish.',
  );
});

test('the result depends on the bytes, not on how they arrive', () => {
  const files = ['Polish', 'Japanese', 'Turkish'].map((language) => {
    const names = ENCODED_NAMES.find((each) => each.language === language)!;
    return encode(exportOf(peopleOf(names, 12)), names.encoding);
  });
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.integer({ min: 1, max: 400 }), (bytes, size) => {
      const [whole, pieces] = [survey(bytes), survey(bytes, size)];
      expect(pieces.result()).toEqual(whole.result());
      expect(pieces.cells()).toEqual(whole.cells());
    }),
    { numRuns: 40 },
  );
});

describe('no bytes break it', () => {
  test('random ones', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 5000 }), (bytes, size) => {
        const { encoding, because } = survey(bytes, size).result();
        expect(encoding === null || because.endsWith('.')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['one endless line', 0x61],
    ['no line end and nothing but high bytes', 0xe9],
    ['nothing but separators', 0x2c],
    ['first halves of characters', 0x81],
  ])('%s', (_, byte) => {
    const started = performance.now();
    survey(new Uint8Array(4_000_000).fill(byte)).result();
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
