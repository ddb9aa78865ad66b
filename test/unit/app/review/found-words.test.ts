import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoundWords } from '#app/review/found-words.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 8 });
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });

test('finds what a look through every text finds, whatever was asked before and whichever texts have changed', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 12 }),
      fc.array(fc.oneof(words, fc.tuple(fc.nat(), letters)), { maxLength: 60 }),
      (texts, acts) => {
        const found = new FoundWords(texts);
        for (const act of acts) {
          if (typeof act === 'string') expect([...found.rowsWith(act)]).toEqual(texts.map((text) => Number(text.includes(act))));
          else {
            const row = act[0] % texts.length;
            texts[row] = act[1];
            found.changed(row);
          }
        }
      },
    ),
  );
});
