import { describe, expect, test } from 'vitest';
import { createNavigation, parsePlace, writePlace, type AddressBar } from '#lib/navigation.ts';

describe('the address', () => {
  test.each([
    ['', 'home', null],
    ['#/import', 'import', null],
    ['#/review/12', 'review', 12],
    ['#/review/twelve', 'review', null],
    ['#/export/12', 'export', null],
    ['#token=abc', 'home', null],
    ['#/nowhere', 'home', null],
  ] as const)('%s is %s with %s', (hash, screen, sourceId) => {
    expect(parsePlace(hash)).toEqual({ screen, sourceId });
  });

  test('reads back what it writes', () => {
    expect(parsePlace(writePlace({ screen: 'review', sourceId: 7 }))).toEqual({ screen: 'review', sourceId: 7 });
    expect(parsePlace(writePlace({ screen: 'export', sourceId: null }))).toEqual({ screen: 'export', sourceId: null });
  });
});

test('going somewhere writes the address, and the address moves the screen', () => {
  const listeners: (() => void)[] = [];
  const bar: AddressBar = { location: { hash: '#/import' }, addEventListener: (_, listener) => listeners.push(listener) };
  const navigation = createNavigation(bar);
  expect(navigation.getState().screen).toBe('import');

  navigation.getState().go('review', 3);
  expect(bar.location.hash).toBe('#/review/3');
  expect(navigation.getState()).toMatchObject({ screen: 'review', sourceId: 3 });

  bar.location.hash = '#/home';
  listeners.forEach((listener) => listener());
  expect(navigation.getState()).toMatchObject({ screen: 'home', sourceId: null });
});
