import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Something built is missing, or older than a source; a folder is as old as what was last put into it or taken from it. */
export function isStale(root: string, outputs: readonly string[], sources: readonly string[]): boolean {
  const built = outputs.map((path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? null);
  return built.includes(null) || Math.min(...built.map(Number)) < Math.max(...sources.map((path) => newest(join(root, path))));
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
