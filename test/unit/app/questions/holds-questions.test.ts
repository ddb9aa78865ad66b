import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openWorkbookArchive } from '#app/import/read-workbook-archive.ts';
import { holdsQuestions } from '#app/questions/holds-questions.ts';
import { formatQuestionKey } from '#app/questions/question-key.ts';
import { toEnd } from '#test/support/to-end.ts';

const key = formatQuestionKey({ project: 'p', revision: 1, source: 's', targets: [], suggested: false });
const holds = (parts: Record<string, string>): boolean =>
  toEnd(
    holdsQuestions(
      openWorkbookArchive(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))),
    ),
  );

test('a key tells that a workbook holds questions, wherever cells have their texts', () => {
  expect(holds({ 'xl/sharedStrings.xml': `<t>Ann</t><t>${key}</t>` })).toBe(true);
  expect(holds({ 'xl/worksheets/sheet2.xml': `<is><t>${key}</t></is>` })).toBe(true);
  expect(holds({ 'xl/worksheets/sheet1.xml': '<t>Ann</t>', 'docProps/core.xml': key })).toBe(false);
});

test('a key is found wherever the steps of unpacking part it, and not looked for without end', () => {
  // Chance of a sort, so that it is not packed to nothing.
  const filler = (length: number): string =>
    Array.from({ length: length / 8 }, (_, n) => ((n * 2_654_435_761) % 99_999_999).toString(36).padEnd(8, 'x')).join('');
  for (const before of [32_000, 65_530, 262_136]) expect(holds({ 'xl/sharedStrings.xml': `${filler(before)}${key}` })).toBe(true);
  expect(holds({ 'xl/sharedStrings.xml': `${filler(8_000_000)}${key}` })).toBe(false);
});
