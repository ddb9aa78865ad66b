/**
 * Tries the readers on files that chance has damaged, until the time is over or a promise is broken.
 * Run: npx node test/bench/fuzz.ts [--seed 1] [--minutes 10]
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkReading } from './fuzz/check-reading.ts';
import { fuzzFile } from './fuzz/fuzz-files.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, minutes: { type: 'string', default: '10' } } });
const first = Number(values.seed);
const until = performance.now() + Number(values.minutes) * 60_000;
const seen = new Set<string>();
let seed = first;
for (; performance.now() < until; seed++) {
  const { bytes, choices, piece } = fuzzFile(seed);
  const broken = checkReading(bytes, choices, piece);
  if (broken === null) continue;
  process.exitCode = 1;
  // The same trouble comes again and again; its first file tells enough.
  const sort = broken.replace(/\d+|".*"/g, '…').slice(0, 200);
  if (seen.has(sort)) continue;
  seen.add(sort);
  const path = join(tmpdir(), `crosswalk-fuzz-${seed}`);
  writeFileSync(path, bytes);
  console.log(`seed ${seed}, ${JSON.stringify(choices)}: ${broken}\n  ${path}`);
}
console.log(`${seed - first} files from seed ${first}, ${seen.size} sorts of trouble`);
