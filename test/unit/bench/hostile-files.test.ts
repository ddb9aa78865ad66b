import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';
import { hostileFiles, SMALL, type HostileFile } from '../../bench/hostile/hostile-files.ts';
import { measureReading } from '../../bench/hostile/measure-reading.ts';

/** What no file may reach, also on a machine that does other things: megabytes, and milliseconds for one file and for all. */
const MOST_MEMORY = 1_000;
const LONGEST = 60_000;
const ALL = 240_000;

const folder = tempFolderForSuite();
const files = hostileFiles(SMALL);

describe.each<[what: string, files: readonly HostileFile[]]>([
  ['texts', files.filter(({ name }) => !name.endsWith('.xlsx'))],
  ['workbooks', files.filter(({ name }) => name.endsWith('.xlsx'))],
])('hostile %s, read by a process of their own', (_, group) => {
  test(
    'end in accounts or in a sentence that names the file, soon and in bounded memory',
    async () => {
      const paths = group.map(({ name }) => join(folder, name));
      for (const [at, file] of group.entries()) file.write(paths[at]!);
      const read = await measureReading(paths, ALL);
      for (const path of paths) rmSync(path);
      for (const [at, { name, what, ends }] of group.entries()) {
        const { refused, accounts, milliseconds, peakMegabytes } = read[at]!;
        const sentence = refused ?? `${name} was read.`;
        expect({ what, slow: milliseconds > LONGEST, large: peakMegabytes > MOST_MEMORY }).toEqual({ what, slow: false, large: false });
        expect(sentence).toMatch(new RegExp(`^“?${name.replaceAll('.', '\\.')}.+\\.$`, 's'));
        if (typeof ends === 'number') expect({ what, refused, accounts }).toEqual({ what, refused: null, accounts: ends });
        else expect(sentence).toMatch(ends);
      }
    },
    ALL + 30_000,
  );
});
