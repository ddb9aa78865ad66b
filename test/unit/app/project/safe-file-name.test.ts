import { expect, it } from 'vitest';
import { safeFileName } from '#app/project/safe-file-name.ts';

it.each([
  ['Contoso joins Fabrikam', 'Contoso joins Fabrikam'],
  ['Samples: Contoso/Fabrikam?', 'Samples Contoso Fabrikam'],
  ['..\\..\\evil', '.. .. evil'],
  ['ends with dots...', 'ends with dots'],
  ['CON', '_CON'],
  ['com1.txt', '_com1.txt'],
  ['  \u202egnp.exe ', 'gnp.exe'],
  ['', 'Project'],
  ['///', 'Project'],
  ['x'.repeat(300), 'x'.repeat(120)],
])('makes of %j a name every file system takes', (words, name) => {
  expect(safeFileName(words)).toBe(name);
});
