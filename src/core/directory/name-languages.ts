import { EAST_ASIAN_NAME_CHARACTERS as CHARACTERS } from './east-asian-name-characters.ts';
import { EASTERN_NAME_SAMPLES as EASTERN } from './eastern-name-samples.ts';
import { SCRIPT_NAME_SAMPLES as SCRIPTS } from './script-name-samples.ts';
import { WESTERN_NAME_SAMPLES as WESTERN } from './western-name-samples.ts';
import { createCharacterModel, createWordModel, type WordModel } from './word-model.ts';

/** A writing system, as far as code pages are concerned. */
export type Script = 'latin' | 'cyrillic' | 'greek' | 'hebrew' | 'arabic' | 'thai' | 'east-asian';

/** A language that the names of an export may be in. */
export interface NameLanguage {
  readonly id: string;
  /** Its English name. */
  readonly title: string;
  readonly script: Script;
  /** How often it is met, relative to the others, before anything is known of a file. */
  readonly share: number;
  readonly model: WordModel;
}

let languages: readonly NameLanguage[] | null = null;

/** The languages that can be told apart. Learned from the samples when first asked for. */
export function nameLanguages(): readonly NameLanguage[] {
  languages ??= [
    latin('en', 'English', 3, WESTERN.en),
    latin('de', 'German', 3, WESTERN.de),
    latin('fr', 'French', 2, WESTERN.fr),
    latin('es', 'Spanish', 2, WESTERN.es),
    latin('pt', 'Portuguese', 1.5, WESTERN.pt),
    latin('it', 'Italian', 1, WESTERN.it),
    latin('nl', 'Dutch', 1, WESTERN.nl),
    latin('da', 'Danish or Norwegian', 1.2, WESTERN.da),
    latin('sv', 'Swedish', 1, WESTERN.sv),
    latin('fi', 'Finnish', 0.7, WESTERN.fi),
    latin('is', 'Icelandic', 0.2, WESTERN.is),
    latin('pl', 'Polish', 1, EASTERN.pl),
    latin('cs', 'Czech', 0.7, EASTERN.cs),
    latin('sk', 'Slovak', 0.5, EASTERN.sk),
    latin('hu', 'Hungarian', 0.7, EASTERN.hu),
    latin('ro', 'Romanian', 0.7, EASTERN.ro),
    latin('hr', 'Croatian or Slovene', 0.7, EASTERN.hr),
    latin('tr', 'Turkish', 0.7, EASTERN.tr),
    latin('lt', 'Lithuanian', 0.3, EASTERN.lt),
    latin('lv', 'Latvian', 0.3, EASTERN.lv),
    latin('et', 'Estonian', 0.3, EASTERN.et),
    latin('vi', 'Vietnamese', 0.3, EASTERN.vi),
    spelled('ru', 'Russian', 'cyrillic', SCRIPTS.ru),
    spelled('uk', 'Ukrainian', 'cyrillic', SCRIPTS.uk),
    spelled('bg', 'Bulgarian', 'cyrillic', SCRIPTS.bg),
    spelled('sr', 'Serbian', 'cyrillic', SCRIPTS.sr),
    spelled('el', 'Greek', 'greek', SCRIPTS.el),
    spelled('he', 'Hebrew', 'hebrew', SCRIPTS.he),
    spelled('ar', 'Arabic', 'arabic', SCRIPTS.ar),
    spelled('th', 'Thai', 'thai', SCRIPTS.th),
    drawn('ja', 'Japanese', CHARACTERS.ja, /[\u3005\u3040-\u30ff\p{scx=Han}]/u, 6000),
    drawn('zh-Hans', 'Chinese', CHARACTERS.zhHans, /\p{scx=Han}/u, 6000),
    drawn('zh-Hant', 'Chinese', CHARACTERS.zhHant, /\p{scx=Han}/u, 6000),
    drawn('ko', 'Korean', CHARACTERS.ko, /[\uac00-\ud7a3]/u, 2000),
  ];
  return languages;
}

function latin(id: string, title: string, share: number, samples: string): NameLanguage {
  return { id, title, script: 'latin', share, model: createWordModel(samples) };
}

function spelled(id: string, title: string, script: Script, samples: string): NameLanguage {
  return { id, title, script, share: 0.7, model: createWordModel(samples) };
}

function drawn(id: string, title: string, samples: string, script: RegExp, size: number): NameLanguage {
  return { id, title, script: 'east-asian', share: 0.7, model: createCharacterModel(samples, script, size) };
}
