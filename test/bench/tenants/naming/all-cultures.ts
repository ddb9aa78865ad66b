import type { Culture } from './culture.ts';
import { composed, latinCulture } from './latin-culture.ts';
import { words } from './lists.ts';
import { romaniseCyrillic, romaniseGreek } from './romanise.ts';
import { arabicCulture, japaneseCulture, ruledCulture, syllableCulture } from './script-cultures.ts';

const russianWoman = (surname: string): string => {
  if (/(ов|ев|ёв|ин|ын)$/.test(surname)) return `${surname}а`;
  return surname.replace(/ский$/, 'ская');
};
const greekWoman = (surname: string): string =>
  surname
    .replace(/όπουλος$/, 'οπούλου')
    .replace(/ος$/, 'ου')
    .replace(/ης$/, 'η')
    .replace(/ας$/, 'α')
    .replace(/άς$/, 'ά')
    .replace(/ής$/, 'ή');

const MAKERS: Readonly<Record<string, () => Culture>> = {
  english: () => latinCulture('english'),
  german: () => latinCulture('german'),
  nordic: () => latinCulture('nordic', { more: (sections) => composed(words(sections, 'patronyms'), ['son', 'sen']) }),
  polish: () => latinCulture('polish', { feminine: (surname) => surname.replace(/([sc])ki$/, '$1ka') }),
  turkish: () => latinCulture('turkish'),
  spanish: () => latinCulture('spanish'),
  portuguese: () => latinCulture('portuguese'),
  indian: () => latinCulture('indian'),
  vietnamese: () => latinCulture('vietnamese', { middles: true, familyFirst: true }),
  cyrillic: () => ruledCulture('cyrillic', romaniseCyrillic, russianWoman),
  greek: () => ruledCulture('greek', romaniseGreek, greekWoman),
  chinese: () => syllableCulture('chinese'),
  japanese: japaneseCulture,
  korean: () => syllableCulture('korean'),
  arabic: arabicCulture,
};

const made = new Map<string, Culture>();

/** The culture of that name; its lists are read the first time it is asked for. */
export function cultureOf(name: string): Culture {
  const known = made.get(name);
  if (known) return known;
  const make = MAKERS[name];
  if (!make) throw new Error(`There are no names for ${name}.`);
  const culture = make();
  made.set(name, culture);
  return culture;
}
