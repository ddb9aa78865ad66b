import { expect, test } from 'vitest';
import { createCommandBook } from '#lib/command-book.ts';
import { matchCommands } from '#lib/match-commands.ts';
import { boundKeys } from '#lib/bound-keys.ts';

const run = (): void => undefined;
const labels = (list: readonly { label: string }[]): string[] => list.map(({ label }) => label);

test('what a screen offers stands before what the window always can, and goes with the screen', () => {
  const book = createCommandBook();
  book.offer('Window', () => [{ label: 'Undo', run }], true);
  const leave = book.offer('Review', () => [
    { label: 'Accept', run },
    { label: 'Reject', run, disabled: true },
  ]);
  expect(labels(book.read())).toEqual(['Accept', 'Undo']);
  expect(book.read()[0]?.group).toBe('Review');
  leave();
  leave();
  expect(labels(book.read())).toEqual(['Undo']);
});

test('is read when it is asked, not when it was offered', () => {
  const book = createCommandBook();
  let label = 'Flag';
  book.offer('Review', () => [{ label, run }]);
  label = 'Remove flag';
  expect(labels(book.read())).toEqual(['Remove flag']);
});

test.each([
  ['', ['Next undecided', 'Undo', 'Go to Export', 'All shown: Undo nothing']],
  ['un', ['Undo', 'Next undecided', 'All shown: Undo nothing']],
  ['exp go', ['Go to Export']],
  ['port', []],
  ['ALL', ['All shown: Undo nothing']],
])('“%s” finds what it can mean', (typed, found) => {
  const all = ['Next undecided', 'Undo', 'Go to Export', 'All shown: Undo nothing'].map((label) => ({ label }));
  expect(labels(matchCommands(all, typed))).toEqual(found);
});

test.each([
  ['a', ''],
  ['?,shift+?', ''],
  ['/,shift+/,mod+f', 'mod+f'],
  ['1,2,3', ''],
  ['escape', 'escape'],
  ['mod+y,mod+shift+z', 'mod+y,mod+shift+z'],
])('of %s, without keys of one character, “%s” is left', (keys, left) => {
  expect(boundKeys(keys, false)).toBe(left);
  expect(boundKeys(keys, true)).toBe(keys);
});
