import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { format } from '../format.ts';
import { en } from './en.ts';
import { rememberPlainTexts } from './remember-plain-texts.ts';

/** Loads the catalogue; it is part of the script, so nothing is awaited. */
export function startI18n(): void {
  void i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
    // One language per page: thousands of rows need not listen for another.
    react: { useSuspense: false, bindI18n: '', bindI18nStore: '' },
  });
  rememberPlainTexts(i18next);
  // Numbers follow the reader's locale, not the language of the text.
  i18next.services.formatter?.add('number', (value: unknown) => format.count(Number(value)));
}
