import { afterEach, expect, test } from 'vitest';
import { languageOfWorkbook } from '#core/deliverables/workbook/language-of-workbook.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { sampleDelivery } from '#test/support/deliverables/sample-delivery.ts';
import { english } from '#texts/en/english.ts';
import { speak, texts } from '#texts/texts.ts';

afterEach(() => speak('en'));

test.each(['en', 'en-XA'])('a workbook in %s is known by its sheets, also when some were renamed', (tag) => {
  speak(tag);
  const written = texts;
  const names = describeWorkbook(sampleDelivery(2)).sheets.map(({ name }) => name);
  for (const reading of ['en', 'en-XA']) {
    speak(reading);
    expect(languageOfWorkbook(names)).toBe(written);
    expect(languageOfWorkbook(['Mine', ...names.slice(5)])).toBe(written);
  }
});

test('one whose sheets say nothing counts as one in the language in force', () => {
  expect(languageOfWorkbook(['Sheet1'])).toBe(english);
  speak('en-XA');
  expect(languageOfWorkbook(['Sheet1'])).toBe(texts);
});
