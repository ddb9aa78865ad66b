import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Vocabulary } from '#core/compare/vocabulary.ts';

describe('Vocabulary', () => {
  it('numbers texts in the order of first sight, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 2000 }), (texts) => {
        const vocabulary = new Vocabulary();
        const seen = [...new Set(texts)];
        expect(texts.map((text) => vocabulary.id(text))).toEqual(texts.map((text) => seen.indexOf(text)));
        expect(vocabulary.texts()).toEqual(seen);
      }),
    );
  });

  it('finds what it was given, and nothing else', () => {
    const vocabulary = new Vocabulary();
    expect(vocabulary.find('a')).toBe(-1);
    for (const text of ['a', 'b']) vocabulary.id(text);
    expect(['b', 'c', 'a', ''].map((text) => vocabulary.find(text))).toEqual([1, -1, 0, -1]);
    expect(vocabulary.id('c')).toBe(2);
  });

  it('knows a text by its parts', () => {
    const vocabulary = new Vocabulary();
    expect(['ann', 'a.lee'].map((text) => vocabulary.id(text))).toEqual([0, 1]);
    for (const part of ['a', '.', 'lee']) vocabulary.write(part);
    expect(vocabulary.idOfWritten()).toBe(1);
    for (const part of ['a', 'lee']) vocabulary.write(part);
    expect(vocabulary.idOfWritten()).toBe(2);
    expect(vocabulary.text(2)).toBe('alee');
  });

  it('keeps texts apart that have the same polynomial', () => {
    const vocabulary = new Vocabulary();
    expect(['Aa', 'BB', 'Aa'].map((text) => vocabulary.id(text))).toEqual([0, 1, 0]);
  });
});
