import type { TFunction } from 'i18next';

type Translate = (key: unknown, values?: unknown) => string;

/**
 * Looks a text without values up once only. Hundreds of them are drawn after every key, and looking one up takes the
 * library ten microseconds. For catalogues that never change.
 */
export function rememberPlainTexts(translate: TFunction): TFunction {
  const texts = new Map<string, string>();
  const look = translate as unknown as Translate;
  const remembering: Translate = (key, values) => {
    if (values !== undefined || typeof key !== 'string') return look(key, values);
    let text = texts.get(key);
    if (text === undefined) texts.set(key, (text = look(key)));
    return text;
  };
  return remembering as unknown as TFunction;
}
