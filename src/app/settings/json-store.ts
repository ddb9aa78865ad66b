import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { z } from 'zod';
import { writeAtomically } from '../files/write-atomically.ts';

/** A small file of ours, kept in memory and written whole on every change. */
export interface JsonStore<T> {
  read(): T;
  write(next: T): Promise<void>;
}

/** Opens such a file; one that is missing, damaged or of another shape counts as `initial`, and is replaced on the next write. */
export function jsonStore<T>(path: string, schema: z.ZodType<T>, initial: T): JsonStore<T> {
  let value = load();
  let writing: Promise<void> = Promise.resolve();

  function load(): T {
    try {
      const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
      return parsed.success ? parsed.data : initial;
    } catch {
      return initial;
    }
  }
  return {
    read: () => value,
    write: (next) => {
      value = next;
      const writeNext = (): Promise<void> => writeAtomically(path, (temp) => writeFile(temp, JSON.stringify(value, null, 2)));
      writing = writing.then(writeNext, writeNext);
      return writing;
    },
  };
}
