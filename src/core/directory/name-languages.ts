import type { Texts } from '#texts/texts.ts';
import { EAST_ASIAN_NAME_CHARACTERS as CHARACTERS } from './east-asian-name-characters.ts';
import { EASTERN_NAME_SAMPLES as EASTERN } from './eastern-name-samples.ts';
import { SCRIPT_NAME_SAMPLES as SCRIPTS } from './script-name-samples.ts';
import { WESTERN_NAME_SAMPLES as WESTERN } from './western-name-samples.ts';
import { createCharacterModel, createWordModel, type WordModel } from './word-model.ts';

/** A writing system, as far as code pages are concerned. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'thai' | 'east-asian';

/** A language that the names of an export may be in. */
export interface NameLanguage {
  readonly id: keyof Texts['languages'];
  readonly script: Script;
  /** How often it is met, relative to the others, before anything is known of a file. */
  readonly share: number;
  readonly model: WordModel;
}

let languages: readonly NameLanguage[] | null = null;

/** The languages that can be told apart. Learned from the samples when first asked for. */
export function nameLanguages(): readonly NameLanguage[] {
  languages ??= [
    latin('en', 3, WESTERN.en),
    latin('de', 3, WESTERN.de),
    latin('fr', 2, WESTERN.fr),
    latin('es', 2, WESTERN.es),
    latin('pt', 1.5, WESTERN.pt),
    latin('it', 1, WESTERN.it),
    latin('nl', 1, WESTERN.nl),
    latin('da', 1.2, WESTERN.da),
    latin('sv', 1, WESTERN.sv),
    latin('fi', 0.7, WESTERN.fi),
    latin('is', 0.2, WESTERN.is),
    latin('pl', 1, EASTERN.pl),
    latin('cs', 0.7, EASTERN.cs),
    latin('sk', 0.5, EASTERN.sk),
    latin('hu', 0.7, EASTERN.hu),
    latin('ro', 0.7, EASTERN.ro),
    latin('hr', 0.7, EASTERN.hr),
    latin('tr', 0.7, EASTERN.tr),
    latin('lt', 0.3, EASTERN.lt),
    latin('lv', 0.3, EASTERN.lv),
    latin('et', 0.3, EASTERN.et),
    latin('vi', 0.3, EASTERN.vi),
    spelled('ru', 'cyrillic', SCRIPTS.ru),
    spelled('uk', 'cyrillic', SCRIPTS.uk),
    spelled('bg', 'cyrillic', SCRIPTS.bg),
    spelled('sr', 'cyrillic', SCRIPTS.sr),
    spelled('el', 'greek', SCRIPTS.el),
    spelled('he', 'hebrew', SCRIPTS.he),
    spelled('ar', 'arabic', SCRIPTS.ar),
    spelled('th', 'thai', SCRIPTS.th),
    drawn('ja', CHARACTERS.ja, /[\u3005\u3040-\u30ff\p{scx=Han}]/u, 6000),
    drawn('zh-Hans', CHARACTERS.zhHans, /\p{scx=Han}/u, 6000),
    drawn('zh-Hant', CHARACTERS.zhHant, /\p{scx=Han}/u, 6000),
    drawn('ko', CHARACTERS.ko, /[\uac00-\ud7a3]/u, 2000),
  ];
  return languages;
}

function latin(id: NameLanguage['id'], share: number, samples: string): NameLanguage {
  return { id, script: 'latin', share, model: createWordModel(samples) };
}

function spelled(id: NameLanguage['id'], script: Script, samples: string): NameLanguage {
  return { id, script, share: 0.7, model: createWordModel(samples) };
}

function drawn(id: NameLanguage['id'], samples: string, script: RegExp, size: number): NameLanguage {
  return { id, script: 'east-asian', share: 0.7, model: createCharacterModel(samples, script, size) };
}
