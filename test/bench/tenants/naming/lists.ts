import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', '..', 'names');

/** The sections of a list file: lines beginning with `= ` name them, what stands before the first is a comment. */
export function readSections(file: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] | null = null;
  for (const line of readFileSync(join(FOLDER, `${file}.txt`), 'utf8').split('\n')) {
    if (line.startsWith('= ')) {
      lines = [];
      sections.set(line.slice(2).trim(), lines);
    } else if (lines && line.trim() !== '') lines.push(line.trim());
  }
  return sections;
}

/** The words of a section; an underscore is a space inside a name. */
export function words(sections: Map<string, string[]>, name: string): string[] {
  const lines = sections.get(name);
  if (!lines) throw new Error(`There is no section ${name}.`);
  return lines.flatMap((line) => line.split(/\s+/)).map((word) => word.replaceAll('_', ' '));
}

export function readNicknames(): Map<string, readonly string[]> {
  const text = readFileSync(join(FOLDER, 'nicknames.txt'), 'utf8').split('\n').slice(1);
  return new Map(
    text
      .filter((line) => line !== '')
      .map((line) => {
        const [formal = '', ...short] = line.split(' ');
        return [formal, short];
      }),
  );
}
