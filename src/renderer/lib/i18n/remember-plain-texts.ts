import type { i18n } from 'i18next';

type Translate = (key: unknown, values?: unknown) => string;

/**
 * Lets an instance of one language look up a text without values once only. Hundreds of them are drawn after every
 * key, and looking one up takes the library ten microseconds.
 */
export function rememberPlainTexts(instance: i18n): void {
  const texts = new Map<string, string>();
  const fixed = instance.getFixedT.bind(instance) as unknown as (...which: readonly unknown[]) => Translate;
  const remembering = (...which: readonly unknown[]): Translate => {
    const translate = fixed(...which);
    return Object.assign((key: unknown, values?: unknown): string => {
      if (values !== undefined || typeof key !== 'string') return translate(key, values);
      let text = texts.get(key);
      if (text === undefined) texts.set(key, (text = translate(key)));
      return text;
    }, translate);
  };
  instance.getFixedT = remembering as unknown as i18n['getFixedT'];
}
