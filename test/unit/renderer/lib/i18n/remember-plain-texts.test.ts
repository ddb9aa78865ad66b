import { createInstance } from 'i18next';
import { expect, test, vi } from 'vitest';
import { rememberPlainTexts } from '#lib/i18n/remember-plain-texts.ts';

/** The catalogue's types know other texts than these. */
function textsOf(instance: unknown): (key: string, values?: object) => string {
  return (instance as { getFixedT(language: string): (key: string, values?: object) => string }).getFixedT('en');
}

test('a text without values is looked up once, one with values every time', async () => {
  const instance = createInstance();
  await instance.init({
    lng: 'en',
    resources: { en: { translation: { plain: 'Accept', counted_one: '{{count}} line', counted_other: '{{count}} lines' } } },
  });
  const store: { getResource(...path: string[]): unknown } = instance.services.resourceStore as never;
  const looked = vi.spyOn(store, 'getResource');
  rememberPlainTexts(instance);
  const t = textsOf(instance);
  expect([t('plain'), t('counted', { count: 1 }), t('counted', { count: 2 })]).toEqual(['Accept', '1 line', '2 lines']);
  const before = looked.mock.calls.length;
  expect(t('plain')).toBe('Accept');
  expect(textsOf(instance)('plain')).toBe('Accept');
  expect(looked.mock.calls.length).toBe(before);
  expect(t('counted', { count: 3 })).toBe('3 lines');
  expect(looked.mock.calls.length).toBeGreaterThan(before);
});
