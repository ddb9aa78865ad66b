import { describe, expect, it } from 'vitest';
import { sureFrom } from '#core/matching/judge.ts';

describe('sureFrom', () => {
  it('takes all that are sure by themselves where one in a thousand of them is wrong', () => {
    expect(sureFrom(new Float32Array(1000).fill(0.9995).fill(0.9902, 0, 20))).toBeCloseTo(0.9902, 6);
  });

  it('leaves out the least likely where that would make too many wrong', () => {
    expect(sureFrom(new Float32Array(1000).fill(0.9998).fill(0.992, 0, 500))).toBeCloseTo(0.9998, 6);
  });

  it('takes none where the likeliest is less than that', () => {
    expect(sureFrom(new Float32Array(100).fill(0.995))).toBe(1);
    expect(sureFrom(new Float32Array(0))).toBe(1);
  });

  it('takes a handful as long as an error in it is unlikely', () => {
    expect(sureFrom(new Float32Array(10).fill(0.995))).toBeCloseTo(0.995, 6);
  });
});
