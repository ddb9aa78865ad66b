/**
 * What hostile files cost: time, the longest step and the peak of memory, each file in a process of its own.
 * Run: npx node test/bench/hostile.ts [--small] [name…]
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FULL, hostileFiles, SMALL } from './hostile/hostile-files.ts';
import { measureReading } from './hostile/measure-reading.ts';

const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-hostile-'));
try {
  console.log('    file                   bytes       ms   cpu ms  step ms  peak MB  ends');
  for (const file of hostileFiles(process.argv.includes('--small') ? SMALL : FULL)) {
    if (names.length > 0 && !names.includes(file.name)) continue;
    const path = join(folder, file.name);
    file.write(path);
    const { size } = statSync(path);
    const [read] = await measureReading([path], 600_000);
    rmSync(path);
    if (read === undefined) continue;
    const fits = typeof file.ends === 'number' ? read.accounts === file.ends : file.ends.test(read.refused ?? 'read');
    const figures = [size, read.milliseconds, read.processor, read.longestStep, read.peakMegabytes];
    const [bytes = '', ms = '', cpu = '', step = '', peak = ''] = figures.map((figure) => figure.toLocaleString('en'));
    console.log(
      `${fits ? ' ' : '!'} ${file.name.padEnd(20)} ${bytes.padStart(13)} ${ms.padStart(8)} ${cpu.padStart(8)} ${step.padStart(8)} ${peak.padStart(8)}  ${read.refused ?? `${read.accounts} accounts, ${read.faults} faults`}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
