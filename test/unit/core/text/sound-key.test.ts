import { describe, expect, it } from 'vitest';
import { fold } from '#core/text/fold.ts';
import { skeletonKey, soundKey } from '#core/text/sound-key.ts';

describe('soundKey', () => {
  it.each([
    ['Yuliya', 'Julia', 'Iuliia'],
    ['Sergey', 'Sergei'],
    ['Minsoo', 'Minsu'],
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
  it('meets Arabic spellings with and without vowels', () => {
    expect(skeletonKey(fold('محمد'))).toBe(skeletonKey(fold('Muhammad')));
  });

  it('keeps a vowel at the front', () => {
    expect(skeletonKey('anna')).toBe('an');
  });
});
