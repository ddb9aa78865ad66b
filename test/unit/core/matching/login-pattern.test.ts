import { describe, expect, it } from 'vitest';
import { Vocabulary } from '#core/compare/vocabulary.ts';
import { findLoginPattern, numberMade, patternCode, patternOf } from '#core/matching/login-pattern.ts';
import { patternText } from '#core/matching/reason-words.ts';

const smith = { given: ['john'], surname: ['smith'] };

describe('findLoginPattern', () => {
  it.each([
    ['john.smith', smith, 'First.Last'],
    ['john.smith2', smith, 'First.Last'],
    ['jsmith', smith, 'FLast'],
    ['smithj', smith, 'LastF'],
    ['j.smith', smith, 'F.Last'],
    ['john_smith', smith, 'First_Last'],
    ['smith-john', smith, 'Last-First'],
    ['johns', smith, 'FirstL'],
    ['smijo', smith, 'LasFi'],
    ['john', smith, 'First'],
    ['jpmartin', { given: ['jeanpierre', 'jean', 'pierre'], surname: ['martin'] }, null],
    ['jean-pierre.martin', { given: ['jeanpierre', 'jean', 'pierre'], surname: ['martin'] }, 'First.Last'],
    ['juergen.mueller', { given: ['jurgen'], surname: ['muller'] }, 'First.Last'],
    ['x4711', smith, null],
    // An initial that both halves have is that of the half which the rest leaves.
    ['bobb', { given: ['bob'], surname: ['brown'] }, 'FirstL'],
    ['anna.a', { given: ['anna'], surname: ['adams'] }, 'First.L'],
    ['adamsa', { given: ['anna'], surname: ['adams'] }, 'LastF'],
    ['a.adams', { given: ['anna'], surname: ['adams'] }, 'F.Last'],
    ['thomas.thomas', { given: ['thomas'], surname: ['thomas'] }, 'First.Last'],
    ['mary.jones', smith, null],
  ])('%s', (login, stems, expected) => {
    const pattern = findLoginPattern(login, stems);
    expect(pattern && patternText(pattern)).toBe(expected);
  });

  it('numbers every pattern and reads it back', () => {
    const pattern = findLoginPattern('smijo', smith)!;
    expect(patternOf(patternCode(pattern))).toEqual(pattern);
    expect(patternOf(0)).toBeNull();
  });

  it('makes the sign-in name that it would find', () => {
    const letters = new Vocabulary();
    const made = (pattern: string, given: string, surname: string): string | null => {
      const number = numberMade(findLoginPattern(pattern, smith)!, given, surname, letters);
      return number < 0 ? null : letters.text(number);
    };
    expect(made('jsmith', 'anna', 'weber')).toBe('aweber');
    expect(made('jsmith', '', 'weber')).toBeNull();
    expect(made('john', 'anna', '')).toBe('anna');
    // Umlauts are folded once more where the parts meet, and two letters tell nobody.
    expect(made('johns', 'romeo', 'emil')).toBe('romeo');

    expect(made('jsmith', 'li', 'o')).toBeNull();
  });
});
