import i18next from 'i18next';
import { format } from '../format.ts';
import { en } from './en.ts';

/** Loads the catalogue; it is part of the script, so nothing is awaited. */
export function startI18n(): void {
  void i18next.init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  // Numbers follow the reader's locale, not the language of the text.
  i18next.services.formatter?.add('number', (value: unknown) => format.count(Number(value)));
}
