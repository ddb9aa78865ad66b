import i18next from 'i18next';
import { speak, texts } from '#texts/texts.ts';
import { format } from '../format.ts';

/** Sets the language of the page, by its tag. The catalogue is part of the script, so nothing is awaited. */
export function startI18n(tag?: string): void {
  speak(tag);
  void i18next.init({
    // The rules of plurals are those of English; a translation brings its own.
    lng: 'en',
    resources: { en: { translation: texts.screen } },
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  // Numbers follow the reader's locale, not the language of the text.
  i18next.services.formatter?.add('number', (value: unknown) => format.count(Number(value)));
}
