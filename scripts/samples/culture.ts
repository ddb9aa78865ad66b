import type { Random } from './random.ts';
import * as latin from './names-latin.ts';
import * as other from './names-other-scripts.ts';

/** Names parted by spaces; spellings of one name parted by slashes; an underscore is a space inside a name. */
export interface NameList {
  readonly women: string;
  readonly men: string;
  readonly surnames: string;
  readonly feminine?: 'polish' | 'cyrillic';
  readonly surnameFirst?: boolean;
}

/** One name in the spelling of each tenant and, for other scripts, as its owner writes it. */
export interface Spelling {
  readonly contoso: string;
  readonly fabrikam: string;
  readonly native: string | null;
}

export interface PersonName {
  readonly culture: Culture;
  readonly given: Spelling;
  readonly surname: Spelling;
  readonly surnameFirst: boolean;
  readonly woman: boolean;
}

const LISTS = { ...latin, ...other };
export type Culture = keyof typeof LISTS;

function spellings(text: string): Spelling[] {
  return text.split(/\s+/).map((entry) => {
    const [contoso = '', fabrikam = contoso, native = null] = entry.split('/').map((part) => part.replaceAll('_', ' '));
    return { contoso, fabrikam, native };
  });
}

const parsed = new Map(
  (Object.entries(LISTS) as [Culture, NameList][]).map(([culture, list]) => [
    culture,
    { list, women: spellings(list.women), men: spellings(list.men), surnames: spellings(list.surnames) },
  ]),
);

function feminine(surname: Spelling, rule: 'polish' | 'cyrillic'): Spelling {
  const ending = (text: string): string => (rule === 'polish' ? text.replace(/ski$/, 'ska') : `${text}a`);
  return {
    contoso: ending(surname.contoso),
    fabrikam: ending(surname.fabrikam),
    native: surname.native === null ? null : `${surname.native}а`,
  };
}

export function drawName(random: Random, culture: Culture): PersonName {
  const names = parsed.get(culture);
  if (!names) throw new Error(`No names for ${culture}.`);
  const woman = random.chance(0.5);
  const surname = random.pickEarly(names.surnames);
  return {
    culture,
    given: random.pick(woman ? names.women : names.men),
    surname: woman && names.list.feminine ? feminine(surname, names.list.feminine) : surname,
    surnameFirst: names.list.surnameFirst === true,
    woman,
  };
}

/** What people are called every day, where that differs from what HR has. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
  Robert: 'Bob',
  William: 'Bill',
  James: 'Jim',
  Richard: 'Dick',
  Michael: 'Mike',
  Thomas: 'Tom',
  Edward: 'Ted',
  Christopher: 'Chris',
  Andrew: 'Andy',
  Anthony: 'Tony',
  Daniel: 'Dan',
  Benjamin: 'Ben',
  Jonathan: 'Jon',
  Matthew: 'Matt',
  Nicholas: 'Nick',
  Alexander: 'Sandy',
  Charles: 'Chuck',
  David: 'Dave',
  Frederick: 'Fred',
  Gregory: 'Greg',
  Harold: 'Harry',
  Joseph: 'Joe',
  Kenneth: 'Ken',
  Lawrence: 'Larry',
  Nathaniel: 'Nate',
  Patrick: 'Paddy',
  Ronald: 'Ron',
  Samuel: 'Sam',
  Theodore: 'Teddy',
  Walter: 'Wally',
  Zachary: 'Zach',
  Timothy: 'Tim',
  Stephen: 'Steve',
  Philip: 'Phil',
  Peter: 'Pete',
  Leonard: 'Len',
  Donald: 'Don',
  Douglas: 'Doug',
  Henry: 'Hank',
  Elizabeth: 'Liz',
  Mary: 'Molly',
  Sarah: 'Sally',
  Victoria: 'Vicky',
  Katherine: 'Kate',
  Margaret: 'Peggy',
  Jennifer: 'Jen',
  Rebecca: 'Becky',
  Susan: 'Sue',
  Patricia: 'Trish',
  Deborah: 'Debbie',
  Jessica: 'Jess',
  Christine: 'Tina',
  Abigail: 'Abby',
  Alexandra: 'Alex',
  Amanda: 'Mandy',
  Barbara: 'Babs',
  Dorothy: 'Dot',
  Eleanor: 'Nell',
  Frances: 'Fran',
  Gwendolyn: 'Gwen',
  Jacqueline: 'Jackie',
  Kimberly: 'Kim',
  Madeleine: 'Maddy',
  Pamela: 'Pam',
  Samantha: 'Sam',
  Theresa: 'Tess',
  Stephanie: 'Steph',
  Joanna: 'Jo',
  Penelope: 'Penny',
  Judith: 'Judy',
  Katharina: 'Käthe',
  Johannes: 'Hannes',
  Maximilian: 'Max',
  Sebastian: 'Basti',
  Elisabeth: 'Lisa',
  Friedrich: 'Fritz',
  Heinrich: 'Heiner',
  Margarete: 'Gretel',
  Wolfgang: 'Wolf',
  María: 'Mariquita',
  José: 'Pepe',
  Krzysztof: 'Krzysiek',
  Małgorzata: 'Gosia',
  Katarzyna: 'Kasia',
  Dmitry: 'Dima',
  Ekaterina: 'Katya',
  Aleksandr: 'Sasha',
};
