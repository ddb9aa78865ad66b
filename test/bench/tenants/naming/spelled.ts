/**
 * One part of a name and the ways it is written in Latin letters. For Latin alphabets `forms` are the
 * name with its marks, with marks written out (ue) and without marks (u); for others, romanisations.
 */
export interface Spelled {
  readonly native: string | null;
  readonly forms: readonly string[];
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  å: 'aa',
  ø: 'oe',
  æ: 'ae',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Å: 'Aa',
  Ø: 'Oe',
  Æ: 'Ae',
};
const BARE: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  Þ: 'Th',
};

export function withoutMarks(text: string): string {
  return text
    .replace(/[ßøØæÆłŁđĐıðþÞ]/g, (letter) => BARE[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

export function writtenOut(text: string): string {
  return withoutMarks(text.normalize('NFC').replace(/[äöüßåøæÄÖÜÅØÆ]/g, (letter) => WRITTEN_OUT[letter] ?? letter));
}

export const MARKED = 0;
export const WRITTEN = 1;
export const PLAIN = 2;

export function latin(text: string): Spelled {
  return { native: null, forms: [text, writtenOut(text), withoutMarks(text)] };
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
