import type { ManifestFile } from '#core/signoff/manifest.ts';
import type { Db } from './connect.ts';

/** A file that was written from a revision. */
export interface DeliveredFile extends ManifestFile {
  /** 0: of what stood then, which nobody froze. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly deliveredAt: string;
}

export interface DeliveredFileTable {
  /** Notes files that were written from a revision, and by whose key; the manifest of a package is one of them. */
  add(number: number, files: readonly ManifestFile[], at: string, publicKey: string): void;
  /** Every delivery of exactly these bytes, the last one first. */
  findByHash(sha256: string): DeliveredFile[];
  /** Whether a file of this name was ever written, in whichever folder of a package. */
  isName(name: string): boolean;
  /** Whether anything of this project was ever written or signed with a key. */
  isKey(publicKey: string): boolean;
}

export function deliveredFileTable(db: Db): DeliveredFileTable {
  const insert = db.prepare('INSERT INTO delivered_file (number, path, sha256, size, delivered_at, public_key) VALUES (?, ?, ?, ?, ?, ?)');
  const byHash = db.prepare<[string], DeliveredFile>(
    'SELECT number, path, sha256, size, delivered_at AS deliveredAt FROM delivered_file WHERE sha256 = ? ORDER BY id DESC',
  );
  const isName = db
    .prepare<[string, string, string], number>(
      "SELECT EXISTS (SELECT 1 FROM delivered_file WHERE path = ? OR substr(path, -length(?) - 1) = '/' || ?)",
    )
    .pluck();
  const isKey = db
    .prepare<[string, string], number>(
      `SELECT EXISTS (SELECT 1 FROM delivered_file WHERE public_key = ?)
         OR EXISTS (SELECT 1 FROM revision_signature WHERE json_extract(record, '$.publicKey') = ?)`,
    )
    .pluck();
  return {
    add: (number, files, at, publicKey) => {
      for (const { path, sha256, size } of files) insert.run(number, path, sha256, size, at, publicKey);
    },
    findByHash: (sha256) => byHash.all(sha256),
    isName: (name) => isName.get(name, name, name) === 1,
    isKey: (publicKey) => isKey.get(publicKey, publicKey) === 1,
  };
}
