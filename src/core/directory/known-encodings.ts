import { texts, type Texts } from '#texts/texts.ts';

/** The label of an encoding that a person may choose for a file: under it, it is decoded and remembered. */
export type KnownEncoding = keyof Texts['encodings'];

/** All of them, the likelier first. */
export const KNOWN_ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
  'iso-8859-2',
  'koi8-r',
  'cp850',
  'cp437',
  'cp852',
  'cp866',
  'macintosh',
] as const satisfies readonly KnownEncoding[];

/** An encoding as sentences name it: "windows-1250 (Central Europe)"; its bare label when it is not among the known ones. */
export function encodingTitle(encoding: string): string {
  const known = KNOWN_ENCODINGS.find((each) => each === encoding);
  return known === undefined || encoding.startsWith('utf-') ? encoding : `${encoding} (${texts.encodings[known]})`;
}
