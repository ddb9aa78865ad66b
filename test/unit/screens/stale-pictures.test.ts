import { expect, test } from 'vitest';
import { stalePictures } from '../../screens/stale-pictures.ts';

const files = ['README.md', 'home-dark-1280.png', 'home-light-1280.png', 'start-light-1280.png'];
const taken = new Set(['home-dark-1280.png', 'home-light-1280.png']);

test('a whole run deletes the pictures that no walk took, and nothing else', () => {
  expect(stalePictures(files, taken, true)).toEqual(['start-light-1280.png']);
});

test('a run of some walks, or one that stopped, deletes nothing', () => {
  expect(stalePictures(files, taken, false)).toEqual([]);
});
