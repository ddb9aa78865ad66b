import { describe, expect, test } from 'vitest';
import { ownMemory } from '#core/compare/memory.ts';
import { findTexts, packTexts, unpackTexts, type PackedTexts } from '#core/compare/packed-texts.ts';
import { TextList } from '#core/compare/text-list.ts';

function listOf(texts: readonly string[]): TextList {
  const list = new TextList();
  for (const text of texts) list.push(text);
  return list;
}

function pack(...texts: string[]): PackedTexts {
  return packTexts(listOf(texts), Int32Array.from(texts.keys()), ownMemory);
}

describe('packed texts', () => {
  test('come out as they went in, in the order they are named in', () => {
    const texts = ['anna', '', 'Юлия', '伟强', '\u0000', 'x'.repeat(20_000)];
    expect(unpackTexts(pack(...texts))).toEqual(texts);
    expect(unpackTexts(packTexts(listOf(texts), Int32Array.of(3, 0), ownMemory))).toEqual(['伟强', 'anna']);
    expect(unpackTexts(pack(...texts), Int32Array.of(2, 2))).toEqual(['Юлия', 'Юлия']);
  });

  test('are found by what they say, also where two have the same hash', () => {
    const known = pack('Aa', 'anna', '', 'bob');
    expect(known.hashes[0]).toBe(pack('BB').hashes[0]);
    expect([...findTexts(known, pack('bob', 'BB', 'Aa', '', 'ann', 'annas'))]).toEqual([3, -1, 0, 2, -1, -1]);
    expect([...findTexts(pack(), pack('bob'))]).toEqual([-1]);
    expect([...findTexts(known, pack())]).toEqual([]);
  });
});
