import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#contract/failure.ts';

/** Level by level: where a file system answers oddly, Node's own recursive way never ends. */
export function makeFolder(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) return;
  try {
    if (dirname(path) !== path) makeFolder(dirname(path));
    mkdirSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('read-only', `“${path}” cannot be made or is not a folder. Choose another one.`);
  }
}
