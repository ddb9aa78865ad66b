import { expect, test } from 'vitest';
import { codeBlock, escapeMarkdown } from '#core/deliverables/markdown-text.ts';

test.each([
  ['Sales & Marketing', 'Sales \\& Marketing'],
  ['<b>*x*</b>', '\\<b\\>\\*x\\*\\</b\\>'],
  ['a|b\r\n# c', 'a\\|b \\# c'],
])('%j becomes %s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('a block of code is fenced by more backticks than it holds', () => {
  expect(codeBlock('powershell', ['a'])).toEqual(['```powershell', 'a', '```']);
  expect(codeBlock('', ['a ```` b'])).toEqual(['`````', 'a ```` b', '`````']);
});
