import { expect, it } from 'vitest';
import { texts } from '#texts/texts.ts';

it('tells thousands with their separator', () => {
  expect(texts.history.andMore('Unpaired Bob', 1002)).toBe('Unpaired Bob and 1,002 more');
});
