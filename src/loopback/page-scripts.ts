import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';

const FOLDER = new URL('./page/', import.meta.url);

/** Node marks the function as new and says so on standard error, where it would confuse the person who reads our one line. */
function stripQuietly(source: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** The host's own scripts for the page, by the address they are served at. */
export async function readPageScripts(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  return new Map(
    await Promise.all(names.map(async (name) => [`/host/${name}`, stripQuietly(await readFile(new URL(name, FOLDER), 'utf8'))] as const)),
  );
}
