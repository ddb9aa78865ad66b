import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise, canonicalPieces } from '#core/signoff/canonicalise.ts';

describe('canonicalise', () => {
  it('writes the example of RFC 8785, section 3.2.2, as the RFC does', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000_000_000_000_000_000_000_000_001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalise(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('orders keys by their UTF-16 code units, as section 3.2.3 shows', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const text = canonicalise(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(text) as object).filter((key) => key !== '1')).toEqual([
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
    expect(text.startsWith('{"\\r":0,"1":0,')).toBe(true);
  });

  it('gives one text to equal values, whatever the order of their keys, and takes it back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalise(value);
        expect(canonicalise(JSON.parse(text))).toBe(text);
        expect(canonicalise(reversed(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps texts apart that look alike', () => {
    expect(canonicalise('\u00e9')).not.toBe(canonicalise('e\u0301'));
  });

  it.each([
    ['undefined', undefined],
    ['an undefined entry', { a: undefined }],
    // oxlint-disable-next-line no-sparse-arrays -- the very thing to refuse
    ['a gap', [1, , 2]],
    ['NaN', { a: [Number.NaN] }],
    ['infinity', -Infinity],
    ['half a surrogate pair', 'a\ud83d'],
    ['half a surrogate pair as a key', { '\ude00': 1 }],
    ['a date', { at: new Date(0) }],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a big integer', 1n],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalise(value)).toThrow(TypeError);
  });
});

describe('canonicalPieces', () => {
  it('gives the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect([...canonicalPieces(value)].join('')).toBe(canonicalise(value));
      }),
    );
  });

  it('never holds much of it', () => {
    const people = Array.from({ length: 5000 }, (_, n) => ({ n, name: 'x'.repeat(100) }));
    const value = { people, environments: [{ id: 1, users: people }] };
    const pieces = [...canonicalPieces(value)];
    expect(pieces.join('')).toBe(canonicalise(value));
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000);
  });

  it('refuses what canonicalise refuses', () => {
    expect(() => [...canonicalPieces({ a: [undefined] })]).toThrow(TypeError);
    expect(() => [...canonicalPieces([new Date(0)])]).toThrow(TypeError);
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
