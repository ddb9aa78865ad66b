import { isAscii } from './is-ascii.ts';

/** The writing system a text is mostly read by; it decides how the text is romanised and split. */
export type Script = 'latin' | 'han' | 'kana' | 'hangul' | 'other';

const KANA = /[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]/u;
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/u;
const HAN = /\p{Script=Han}/u;
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * Says which script a text is in. Kana wins over Han because a name that mixes them is Japanese;
 * `other` is every further script that is not Latin (Cyrillic, Greek, Arabic, Hebrew …).
 */
export function scriptOf(text: string): Script {
  if (isAscii(text) || !FOREIGN.test(text)) return 'latin';
  if (KANA.test(text)) return 'kana';
  if (HANGUL.test(text)) return 'hangul';
  if (HAN.test(text)) return 'han';
  return 'other';
}
