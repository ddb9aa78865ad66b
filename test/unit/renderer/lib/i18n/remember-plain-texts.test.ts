import type { TFunction } from 'i18next';
import { expect, test, vi } from 'vitest';
import { rememberPlainTexts } from '#lib/i18n/remember-plain-texts.ts';

test('a text without values is looked up once, one with values every time', () => {
  const look = vi.fn<(key: string, values?: { count: number }) => string>((key, values) =>
    values ? `${values.count} ${key}` : key.toUpperCase(),
  );
  const t = rememberPlainTexts(look as unknown as TFunction) as unknown as typeof look;
  expect([t('accept'), t('accept'), t('lines', { count: 1 }), t('lines', { count: 2 })]).toEqual([
    'ACCEPT',
    'ACCEPT',
    '1 lines',
    '2 lines',
  ]);
  expect(look).toHaveBeenCalledTimes(3);
});
