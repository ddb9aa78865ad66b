import { describe, expect, it } from 'vitest';
import { fold } from '#core/text/fold.ts';
import { coarseKeys, skeletonKey, soundKey } from '#core/text/sound-key.ts';

describe('soundKey', () => {
  it.each([
    ['Yuliya', 'Julia', 'Iuliia'],
    ['Sergey', 'Sergei'],
    ['Minsoo', 'Minsu'],
    ['Wooyoung', 'Uyeong'],
    ['Satoh', 'Sato', 'Satou'],
    ['Shevchenko', 'Schevchenko'],
    ['Kowalski', 'Kowalsky', 'Kovalskij'],
  ])('hears one name in %s, %s', (...names) => {
    expect(new Set(names.map((name) => soundKey(fold(name)))).size).toBe(1);
  });

  it('keeps different names apart', () => {
    expect(soundKey('smith')).not.toBe(soundKey('smart'));
  });
});

describe('skeletonKey', () => {
  it.each([
    ['محمد', 'Muhammad'],
    ['حسن', 'Hassan'],
    ['خالد', 'Khalid'],
    ['أحمد', 'Ahmed'],
    ['نورة', 'Noura'],
    ['הדר', 'Hadar'],
  ])('meets spellings with and without vowels: %s, %s', (letters, latin) => {
    expect(skeletonKey(fold(letters))).toBe(skeletonKey(fold(latin)));
  });

  it('keeps a vowel at the front', () => {
    expect(skeletonKey('anna')).toBe('an');
  });
});

describe('coarseKeys', () => {
  it.each([
    ['Chatzidakis', 'Hatzidakis', 'Hajidaces'],
    ['Lamprou', 'Labrou'],
    ['Angelopoulou', 'Aggelopulu'],
    ['Chinatsu', 'Tinatu'],
    ['Junichi', 'Zyuniti'],
    ['Zhelezovskaya', 'Schelesowskaja'],
    ['Gamal', 'Djamel'],
    ['Alnajjar', 'El Naggar'],
    ['Xenakis', 'Ksenaces'],
  ])('meets the romanisations %s, %s', (...names) => {
    const [first = [], ...others] = names.map((name) => coarseKeys(fold(name).replaceAll(' ', '')));
    for (const other of others) expect(other.some((key) => first.includes(key))).toBe(true);
  });

  it('keeps names with other consonants apart', () => {
    expect(coarseKeys('martin')).not.toEqual(coarseKeys('miller'));
  });
});
