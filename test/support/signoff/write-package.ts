import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatUserMapping } from '#core/deliverables/usermapping-csv.ts';
import { mappingOf } from '#core/signoff/compare-mapping.ts';
import { MANIFEST_FILE_NAME, writeManifest, type ManifestFile } from '#core/signoff/manifest.ts';
import type { Signer } from '#core/signoff/sign-off-crypto.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import type { GivenFile } from '#app/signoff/open-given.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';
import { readDelivery } from '#app/signoff/read-revision.ts';

/** Writes a small package of a revision into a folder, as a delivery does, and notes it in the project. Answers its files. */
export function writePackage(tables: ProjectTables, number: number, folder: string, signer: Signer): GivenFile[] {
  const delivery = readDelivery(tables, number);
  const mapping = mappingOf(delivery.content.environments[0]!);
  const texts = { 'environments/Everybody/usermapping.csv': formatUserMapping(mapping), 'runbook.md': '# Runbook\n' };
  const at = '2026-11-23T15:00:00.000Z';
  const files = Object.entries(texts).map(([path, text]) => toFile(path, text));
  const manifest = writeManifest(delivery, files, at, signer);
  tables.delivered.add(number, [...files, toFile(MANIFEST_FILE_NAME, manifest)], at, signer.publicKey);
  return Object.entries({ ...texts, [MANIFEST_FILE_NAME]: manifest }).map(([path, text]) => {
    const disk = join(folder, path);
    mkdirSync(dirname(disk), { recursive: true });
    writeFileSync(disk, text);
    return { path: `package/${path}`, disk };
  });
}

/** Changes one byte of a file; answers how to change it back. */
export function flipByte(disk: string, at: number, bits: number): () => void {
  const before = readFileSync(disk);
  const after = Buffer.from(before);
  after[at]! ^= bits;
  writeFileSync(disk, after);
  return () => writeFileSync(disk, before);
}

function toFile(path: string, text: string): ManifestFile {
  return { path, sha256: nodeCrypto.sha256([text]), size: Buffer.byteLength(text) };
}
