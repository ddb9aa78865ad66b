import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { ReadKey } from '../db/tenant-read-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { formatSystemUser, SYSTEM_USERS_HEADER } from './system-users-file.ts';
import { skuName } from './sku-names.ts';
import { addUsers, formatUser, parseUsers, toCells, USERS_HEADER, type GraphUser, type UserRows } from './users-file.ts';

/** A file that was made of a reading. */
export interface ReadFile {
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly rows: number;
}

/** What a reading of changes builds on: the file that was taken in before. */
export function baseOf(tables: ProjectTables, sha256: string | null, key: ReadKey): UserRows | null {
  const before = sha256 === null ? null : tables.imports.findByHash(sha256, key.side);
  if (!before) return null;
  return parseUsers(Buffer.concat([...tables.imports.chunks(before.id)]).toString('utf8'));
}

/**
 * Makes the file of a reading whose pages are all there. `base` is what its changes build on; null for a whole
 * reading. Lets others have their turn between two pages.
 */
export function makeUsersFile(
  tables: ProjectTables,
  key: ReadKey,
  base: UserRows | null,
  partNumbers: ReadonlyMap<string, string>,
  place: FilePlace,
): Promise<ReadFile> {
  const nameOf = (skuId: string): string => skuName(skuId, partNumbers.get(skuId));
  const pages = function* (): Generator<GraphUser[]> {
    for (const page of tables.tenantReads.pages(key)) yield JSON.parse(page) as GraphUser[];
  };
  function* whole(): Generator<string[]> {
    // A user can stand on two pages when others come or go meanwhile.
    const seen = new Set<string>();
    for (const users of pages()) {
      const fresh = users.filter(({ id }) => !seen.has(id) && seen.add(id));
      yield fresh.map((user) => formatUser(toCells(user), nameOf));
    }
  }
  function* changed(rows: UserRows): Generator<string[]> {
    for (const users of pages()) {
      addUsers(rows, users);
      yield [];
    }
    yield [...rows.values()].map((cells) => formatUser(cells, nameOf));
  }
  return writeReadFile(USERS_HEADER, base ? changed(base) : whole(), place);
}

/** Makes the file of an environment's users. */
export function makeSystemUsersFile(tables: ProjectTables, key: ReadKey, place: FilePlace): Promise<ReadFile> {
  function* lines(): Generator<string[]> {
    for (const page of tables.tenantReads.pages(key)) yield (JSON.parse(page) as Record<string, unknown>[]).map(formatSystemUser);
  }
  return writeReadFile(SYSTEM_USERS_HEADER, lines(), place);
}

/** Where the file goes, and what it is called without its ending. */
interface FilePlace {
  readonly folder: string;
  readonly name: string;
}

async function writeReadFile(header: string, blocks: Generator<readonly string[]>, place: FilePlace): Promise<ReadFile> {
  const name = `${safeFileName(place.name, 'Users')}.csv`;
  await mkdir(place.folder, { recursive: true, mode: 0o700 });
  const path = join(place.folder, name);
  const file = await open(path, 'w', 0o600);
  const hash = createHash('sha256').update(header);
  let rows = 0;
  try {
    await file.write(header);
    for (const lines of blocks) {
      const text = lines.join('');
      hash.update(text);
      await file.write(text);
      rows += lines.length;
      await setImmediate();
    }
  } finally {
    await file.close();
  }
  return { name, path, sha256: hash.digest('hex'), rows };
}
