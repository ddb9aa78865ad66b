import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format.ts';

const english = createFormat('en-GB');

describe('percent', () => {
  test.each([
    ['certainty', 1, '100%'],
    ['nearly certain is not certain', 0.9999, '99%'],
    ['says no more than there is', 0.876, '87%'],
    ['counts what is shown as 50% among those of 50% and more', 0.4999, '49%'],
    ['a hundredth is one', 0.29, '29%'],
    ['hardly anything is not nothing', 0.0004, '1%'],
    ['nothing', 0, '0%'],
  ])('%s', (_, probability, words) => {
    expect(english.percent(probability)).toBe(words);
  });

  test('never claims a certainty that is not there', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        const words = english.percent(probability);
        expect(words === '100%').toBe(probability === 1);
        expect(words === '0%').toBe(probability === 0);
      }),
    );
  });
});

describe('other numbers', () => {
  test('counts and bits follow the locale', () => {
    expect(english.count(12345)).toBe('12,345');
    expect(createFormat('de-DE').count(12345)).toBe('12.345');
    expect(english.bits(4.25)).toBe('+4.3');
    expect(english.bits(-4.25)).toBe('−4.3');
    expect(english.bits(0)).toBe('0.0');
  });

  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [2_340_000, '2.3 MB'],
  ])('%d bytes reads %s', (bytes, words) => {
    expect(english.bytes(bytes)).toBe(words);
  });
});

describe('share', () => {
  test.each([
    [0, '0%'],
    [0.001, '1%'],
    [0.599, '60%'],
    [0.838, '84%'],
    [0.996, '99%'],
    [1, '100%'],
  ])('%d reads %s', (share, words) => {
    expect(english.share(share)).toBe(words);
  });
});

describe('ago', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  test.each([
    ['2026-11-23T11:59:30Z', 'now'],
    ['2026-11-23T11:57:00Z', '3 minutes ago'],
    ['2026-11-23T07:00:00Z', '5 hours ago'],
    ['2026-11-22T11:00:00Z', 'yesterday'],
    ['2026-11-01T12:00:00Z', '1 Nov 2026'],
  ])('%s reads %s', (iso, words) => {
    expect(english.ago(iso, now)).toBe(words);
  });
});

test('a moment is a time of day, with its date when that is not today', () => {
  const noon = new Date(2026, 10, 24, 12, 0).getTime();
  expect(english.moment(noon + 3_600_000, noon)).toBe('13:00');
  expect(english.moment(noon + 24 * 3_600_000, noon)).toBe('25 Nov 2026, 12:00');
});

describe('dateTimeIn', () => {
  test.each([
    ['Europe/Berlin', '23 Nov 2026, 13:00'],
    ['UTC', '23 Nov 2026, 12:00'],
  ])('tells the clocks of %s', (zone, words) => {
    expect(english.dateTimeIn('2026-11-23T12:00:00Z', zone)).toBe(words);
  });

  test('takes the reader’s own clocks where the zone is none', () => {
    expect(english.dateTimeIn('2026-11-23T12:00:00Z', 'Mars/Olympus')).toBe(english.dateTime('2026-11-23T12:00:00Z'));
  });
});
