import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './samples/sample-files.ts';

const folder = join(import.meta.dirname, '..', 'resources', 'samples');
for (const [name, text] of Object.entries(sampleFiles())) {
  writeFileSync(join(folder, name), text);
  process.stdout.write(`${join('resources', 'samples', name)}: ${Buffer.byteLength(text)} bytes\n`);
}
