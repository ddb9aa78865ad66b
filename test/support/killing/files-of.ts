import fs from 'node:fs';
import { join, relative } from 'node:path';

/** Every file of a folder with its content, in order of path. */
export function filesOf(
  folder: string,
  { readdirSync, readFileSync }: Pick<typeof fs, 'readdirSync' | 'readFileSync'> = fs,
): (readonly [name: string, bytes: Buffer])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(folder, path), readFileSync(path)]);
}
