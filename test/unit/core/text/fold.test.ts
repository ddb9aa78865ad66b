import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWords } from '#core/text/fold.ts';

describe('fold', () => {
  it.each([
    ['umlaut, written out and dropped', ['Müller', 'Mueller', 'Muller', 'MÜLLER']],
    ['Nordic letters', ['Ødegård', 'Oedegaard', 'Odegard']],
    ['sharp s', ['Weiß', 'Weiss']],
    ['Turkish dotted I', ['İbrahim', 'Ibrahim']],
    ['Polish l', ['Łukasz', 'Lukasz']],
    ['apostrophes', ['O’Brien', "O'Brien", 'OBrien']],
    ['composed and decomposed accents', ['José', 'Jose\u0301']],
    ['Greek pairs', ['Μπάμπης', 'Bampis']],
    ['Cyrillic', ['Хрущёв', 'Khrushchev']],
  ])('brings the spellings together: %s', (_, spellings) => {
    expect(new Set(spellings.map(fold)).size).toBe(1);
  });

  it.each([
    ['what carries a vowel at the front', 'أحمد عمر إبراهيم', 'ahmd amr ibrahym'],
    ['the same behind the article, a long a and the ending', 'العمري خالد فاطمة', 'alamry khald fatma'],
    ['waw for a vowel between consonants, not beside one', 'نورة يوسف وليد جواد', 'nora yosf wlyd jwad'],
    ['Hebrew plosives at the front', 'כהן בנימין פרץ אברהם', 'khn bnymyn prts avrhm'],
    ['vav for a vowel, but for David', 'יוסף שרון דוד', 'yosf shron david'],
  ])('writes of Arabic and Hebrew letters %s', (_, letters, latin) => {
    expect(fold(letters)).toBe(latin);
  });

  it('gives only lower-case letters, digits and single spaces, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/.test(fold(text))));
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('sets Chinese syllables apart', () => {
    expect(foldWords('陈伟强')).toEqual(['chen', 'wei', 'qiang']);
  });

  it('gives no words for a blank text', () => {
    expect(foldWords('  —  ')).toEqual([]);
  });
});
