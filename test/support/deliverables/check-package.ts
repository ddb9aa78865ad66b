import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { MANIFEST_FILE_NAME, readManifest, type Manifest } from '#core/signoff/manifest.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';

/** Every file under a folder by its path there, with forward slashes, in order. */
export function filesUnder(folder: string): Record<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = paths.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(named.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]));
}

/** What is wrong with a package: its manifest is not genuine, or files are missing, altered or unlisted. Empty for a whole one. */
export function findPackageFaults(files: Readonly<Record<string, Uint8Array>>): string[] {
  const text = files[MANIFEST_FILE_NAME];
  if (text === undefined) return ['no manifest'];
  const manifest: Manifest | { readonly wrong: string } = readManifest(Buffer.from(text).toString(), nodeCrypto);
  if ('wrong' in manifest) return [manifest.wrong];
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const faults = [...listed.keys()].filter((path) => files[path] === undefined).map((path) => `${path} is missing`);
  for (const [path, bytes] of Object.entries(files)) {
    if (path === MANIFEST_FILE_NAME) continue;
    const expected = listed.get(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (!expected) faults.push(`${path} is not listed`);
    else if (expected.sha256 !== sha256 || expected.size !== bytes.length) faults.push(`${path} is altered`);
  }
  return faults;
}
