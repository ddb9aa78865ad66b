import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { calibrate, calibrated, recalibrated } from '#core/matching/calibrate.ts';
import { everyPair, type PairTable } from '#core/matching/pair-table.ts';
import type { Roster } from '#core/matching/roster.ts';

/** Only what calibrating looks at. */
const rosterOf = (size: number): Roster => ({ size, ward: new Uint8Array(size), guest: new Uint8Array(size) }) as Roster;

/**
 * A thousand settled pairs, two hundred left-over sources and as many targets; one in five of them has a
 * pair of one bit, and `decoys` of the settled sources have one with a left-over target too.
 */
function contested(
  decoys: number,
  given: number = GIVEN.similar,
): { table: PairTable; weight: Float32Array; probability: Float32Array; size: number } {
  const rows: [number, number, number, number][] = [];
  for (let k = 0; k < 1000; k++) rows.push([k, k, 20, 0.999]);
  for (let k = 0; k < 40; k++) rows.push([1000 + k, 1000 + k, 1, 0.66]);
  for (let k = 0; k < decoys; k++) rows.push([k, 1000 + (k % 200), 1, 0.001]);
  const table = {
    size: rows.length,
    source: Int32Array.from(rows, ([s]) => s),
    target: Int32Array.from(rows, ([, t]) => t),
    given: new Uint8Array(rows.length).fill(given),
    surname: new Uint8Array(rows.length).fill(SURNAME.exact),
    levels: [],
    values: [],
  } as Partial<PairTable> as PairTable;
  return { table, weight: Float32Array.from(rows, (row) => row[2]), probability: Float32Array.from(rows, (row) => row[3]), size: 1200 };
}

function shiftAt(bits: number, decoys: number): number {
  const { table, weight, probability, size } = contested(decoys);
  return calibrated(calibrate(table, everyPair(table), weight, probability, rosterOf(size), rosterOf(size)), bits) - bits;
}

describe('calibrate', () => {
  it('believes doubtful pairs more when hardly any settled account has one like them', () => {
    expect(shiftAt(1, 0)).toBeGreaterThan(1);
  });

  it('believes them less when settled accounts have them as often', () => {
    expect(shiftAt(1, 600)).toBeLessThan(-1);
  });

  it('learns from the people of both tenants alone: a guest without a partner is left over from nothing', () => {
    const { table, weight, probability, size } = contested(100);
    const guests = (more: number): Roster => {
      const roster = rosterOf(size + more);
      roster.guest.fill(1, size);
      return roster;
    };
    const found = (more: number): unknown => calibrate(table, everyPair(table), weight, probability, guests(more), guests(more));
    expect(found(2000)).toEqual(found(0));
  });

  it('leaves namesakes to what their names weigh: an account that has one more is not settled', () => {
    const { table, weight, probability, size } = contested(0, GIVEN.exact);
    expect(calibrate(table, everyPair(table), weight, probability, rosterOf(size), rosterOf(size))).toEqual({ shift: 0, slope: 1 });
    expect(recalibrated({ shift: 2, slope: 1 }, table, 0, 1)).toBe(1);
  });

  it('changes nothing where there is nothing to learn from', () => {
    const nothing = { size: 0, source: new Int32Array(0), target: new Int32Array(0) } as PairTable;
    const none = new Float32Array(0);
    expect(calibrate(nothing, everyPair(nothing), none, none, rosterOf(0), rosterOf(0))).toEqual({ shift: 0, slope: 1 });
  });
});

describe('calibrated', () => {
  const reading = fc.record({ shift: fc.double({ min: -4, max: 4, noNaN: true }), slope: fc.double({ min: 0.7, max: 1.3, noNaN: true }) });
  const bits = fc.double({ min: -30, max: 40, noNaN: true });

  it('leaves what is beyond doubt as it is', () => {
    fc.assert(fc.property(reading, fc.double({ min: 7, max: 40, noNaN: true }), (how, weight) => calibrated(how, weight) === weight));
  });

  it('never puts the weaker of two pairs first', () => {
    fc.assert(fc.property(reading, bits, bits, (how, a, b) => calibrated(how, Math.min(a, b)) <= calibrated(how, Math.max(a, b)) + 1e-9));
  });
});
