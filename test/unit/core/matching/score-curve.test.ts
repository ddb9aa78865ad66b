import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScoreCurve } from '#core/matching/score-curve.ts';

describe('ScoreCurve', () => {
  it('values a fact that everybody shares at nothing', () => {
    const curve = new ScoreCurve();
    curve.begin();
    for (let k = 0; k < 1000; k++) {
      curve.note(0, 1);
      curve.note(0, 0);
      curve.noteRandom(0);
    }
    curve.update();
    expect(curve.bits(0)).toBeCloseTo(0, 0);
  });

  it('brings a sum that strangers often reach down to what it is worth', () => {
    const curve = new ScoreCurve();
    curve.begin();
    for (let k = 0; k < 1000; k++) {
      curve.note(15, 1);
      curve.note(k % 4 === 0 ? 15 : -5, 0);
    }
    curve.update();
    expect(curve.bits(15)).toBeGreaterThan(1);
    expect(curve.bits(15)).toBeLessThan(3);
  });

  it('never falls', () => {
    const seen = fc.array(fc.tuple(fc.double({ min: -40, max: 50, noNaN: true }), fc.constantFrom(0, 0.5, 1)), { maxLength: 200 });
    fc.assert(
      fc.property(seen, (notes) => {
        const curve = new ScoreCurve();
        curve.begin();
        for (const [raw, p] of notes) curve.note(raw, p);
        curve.update();
        for (let raw = -40; raw < 50; raw++) expect(curve.bits(raw + 1)).toBeGreaterThanOrEqual(curve.bits(raw) - 1e-9);
      }),
    );
  });
});
