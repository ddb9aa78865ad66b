import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatUserMapping } from '#core/deliverables/usermapping-csv.ts';
import { mappingOf } from '#core/mapping/project-environment.ts';
import { MANIFEST_FILE_NAME, writeManifest, type ManifestFile } from '#core/signoff/manifest.ts';
import type { Signer } from '#core/signoff/sign-off-crypto.ts';
import type { DeliveryContent } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { zipSink } from '#app/deliver/package-sink.ts';
import { drive } from '#app/jobs/drive.ts';
import type { GivenFile } from '#app/signoff/open-given.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';
import { readDeliveryNow } from '#test/support/signoff/read-now.ts';
import { toEnd } from '#test/support/to-end.ts';

const AT = '2026-11-23T15:00:00.000Z';

/** Writes a small package of a revision into a folder, as a delivery does, and notes it in the project. Answers its files. */
export function writePackage(tables: ProjectTables, number: number, folder: string, signer: Signer): GivenFile[] {
  const delivery = readDeliveryNow(tables, number);
  const texts = textsOf(delivery);
  const at = AT;
  const files = Object.entries(texts).map(([path, text]) => toFile(path, text));
  const manifest = writeManifest(delivery, files, null, at, signer);
  tables.delivered.add(number, [...files, toFile(MANIFEST_FILE_NAME, manifest)], at, signer.publicKey);
  return Object.entries({ ...texts, [MANIFEST_FILE_NAME]: manifest }).map(([path, text]) => {
    const disk = join(folder, path);
    mkdirSync(dirname(disk), { recursive: true });
    writeFileSync(disk, text);
    return { path: `package/${path}`, disk };
  });
}

/** The same as a zip; nothing is noted in the project. */
export function writeZipPackage(tables: ProjectTables, number: number, disk: string, signer: Signer): void {
  const delivery = readDeliveryNow(tables, number);
  const sink = zipSink(disk);
  const put = (path: string, text: string): ManifestFile => {
    const writing = sink.file(path, function* (write) {
      write(Buffer.from(text));
      yield 0;
    });
    return drive(writing, () => true)!.result;
  };
  const files = Object.entries(textsOf(delivery)).map(([path, text]) => put(path, text));
  put(MANIFEST_FILE_NAME, writeManifest(delivery, files, sink.start(), AT, signer));
  sink.end();
  sink.close();
}

function textsOf({ content }: DeliveryContent): Record<string, string> {
  const mapping = toEnd(mappingOf(content.environments[0]!));
  return { 'environments/Everybody/usermapping.csv': formatUserMapping(mapping), 'runbook.md': '# Runbook\n' };
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
