import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoundWords } from '#app/review/found-words.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '7', '.', 'ы', '里', '\n', ' '), maxLength: 8 });
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '7', '.', 'ы', '里'), minLength: 1, maxLength: 4 });

test('finds what a look through every text finds, whatever was asked before and whichever texts have changed', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 12 }),
      fc.array(fc.oneof(words, fc.tuple(fc.nat(), letters)), { maxLength: 60 }),
      (texts, acts) => {
        const found = new FoundWords(texts.length);
        for (const [row, text] of texts.entries()) found.put(row, text);
        for (const act of acts) {
          if (typeof act === 'string') expect([...found.rowsWith(act)]).toEqual(texts.map((text) => Number(text.includes(act))));
          else {
            const row = act[0] % texts.length;
            texts[row] = act[1];
            found.put(row, act[1]);
          }
        }
      },
    ),
  );
});

test('goes through thousands of texts as through a few', () => {
  const texts = Array.from({ length: 3000 }, (_, row) => (row % 7 === 0 ? '' : `ann${row} lee\nalee${row % 50}@fabrikam.com`));
  const found = new FoundWords(texts.length);
  for (const [row, text] of texts.entries()) found.put(row, text);
  for (const word of ['l', 'le', 'lee', 'lee4', 'lee49@', 'ann1023', 'ann1024', 'm', 'nobody', '9']) {
    expect([...found.rowsWith(word)]).toEqual(texts.map((text) => Number(text.includes(word))));
  }
});
