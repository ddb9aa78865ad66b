import type { AccountField, Side } from '#core/directory/account.ts';
import type { MappedColumn, ReadingChoices, Recognition } from '#core/directory/export-reading.ts';
import type { Fault } from '#core/directory/fault.ts';
import type { Db } from './connect.ts';
import { unpackChunk } from './pack-chunk.ts';
import { parseReadWith, printReadWith, type ReadWith } from './read-with.ts';

/** A file that was taken into the project. */
export interface ImportedFile {
  readonly id: number;
  readonly side: Side;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly recognition: Recognition;
  /** What a person settled about it before it was read. */
  readonly choices: ReadingChoices;
  /** Fields whose column was blank on every row, so that the file does not tell them. */
  readonly untold: readonly AccountField[];
  readonly rows: number;
  readonly accounts: number;
  readonly faults: number;
  readonly importedAt: string;
  /** Null: it is a file of a person, not one that was made of a reading. */
  readonly readWith: ReadWith | null;
}

interface ImportRecord {
  readonly id: number;
  readonly side: Side;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly kind: string;
  readonly title: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sheet: string | null;
  readonly untold: string;
  readonly header_line: number;
  readonly fingerprint: string;
  readonly columns: string;
  readonly mapping: string | null;
  readonly choices: string;
  readonly row_count: number;
  readonly account_count: number;
  readonly fault_count: number;
  readonly imported_at: string;
  readonly read_with: string | null;
}

export interface ImportTable {
  /** Begins an import; what is known only after the last row follows with `finish`. */
  add(file: Pick<ImportedFile, 'side' | 'name' | 'size' | 'recognition' | 'choices' | 'importedAt'>): number;
  finish(id: number, end: Pick<ImportedFile, 'sha256' | 'recognition' | 'untold' | 'rows' | 'accounts' | 'faults' | 'readWith'>): void;
  list(): ImportedFile[];
  find(id: number): ImportedFile | null;
  /** The file with the same bytes that was already taken in on a side, or null. */
  findByHash(sha256: string, side: Side): ImportedFile | null;
  /** Keeps a piece of the file, packed (`packChunk`). */
  addChunk(importId: number, seq: number, packed: Uint8Array): void;
  /** The file as it is. */
  chunks(importId: number): Iterable<Uint8Array>;
  /** Removes the file with its faults, pausing on the way. Its rows must be gone before. */
  remove(id: number): Generator<void, void>;
  addFault(importId: number, seq: number, fault: Fault): void;
  /** Adds a fault to a file that is finished, which only its meeting with other files showed. */
  tellLater(importId: number, fault: Fault): void;
  faults(importId: number, offset: number, limit: number): Fault[];
}

/** Pieces removed between two pauses: SQLite overwrites what it deletes, which takes its time. */
const BATCH = 64;

export function importTable(db: Db): ImportTable {
  const insert = db.prepare(
    `INSERT INTO import_file (side, name, sha256, size, kind, title, encoding, delimiter, sheet, untold, header_line, fingerprint, columns,
       mapping, choices, row_count, account_count, fault_count, imported_at)
     VALUES (?, ?, '', ?, ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?, ?, 0, 0, 0, ?)`,
  );
  const finish = db.prepare(
    'UPDATE import_file SET sha256 = ?, encoding = ?, untold = ?, row_count = ?, account_count = ?, fault_count = ?, read_with = ? WHERE id = ?',
  );
  const all = db.prepare<[], ImportRecord>('SELECT * FROM import_file ORDER BY id');
  const one = db.prepare<[number], ImportRecord>('SELECT * FROM import_file WHERE id = ?');
  const byHash = db.prepare<[string, Side], ImportRecord>('SELECT * FROM import_file WHERE sha256 = ? AND side = ? ORDER BY id LIMIT 1');
  const insertChunk = db.prepare('INSERT INTO import_chunk (import_id, seq, bytes) VALUES (?, ?, ?)');
  const chunk = db.prepare<[number, number], Uint8Array>('SELECT bytes FROM import_chunk WHERE import_id = ? AND seq = ?').pluck();
  const removeChunks = db.prepare('DELETE FROM import_chunk WHERE rowid IN (SELECT rowid FROM import_chunk WHERE import_id = ? LIMIT ?)');
  const remove = db.prepare('DELETE FROM import_file WHERE id = ?');
  const insertFault = db.prepare(
    `INSERT INTO import_fault (import_id, seq, line, column_name, code, value, remedy, message) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const countOneMore = db
    .prepare<[number], number>('UPDATE import_file SET fault_count = fault_count + 1 WHERE id = ? RETURNING fault_count')
    .pluck();
  const addFault: ImportTable['addFault'] = (importId, seq, fault) =>
    void insertFault.run(importId, seq, fault.line, fault.column, fault.code, fault.value, fault.remedy, fault.message);
  const faults = db.prepare<[number, number, number], Fault>(
    `SELECT line, column_name AS "column", code, value, remedy, message FROM import_fault
     WHERE import_id = ? ORDER BY seq LIMIT ? OFFSET ?`,
  );
  return {
    add: ({ side, name, size, recognition, choices, importedAt }) => {
      const result = insert.run(
        side,
        name,
        size,
        recognition.kind,
        recognition.title,
        recognition.encoding,
        recognition.delimiter,
        recognition.sheet ?? null,
        recognition.headerLine,
        recognition.fingerprint,
        JSON.stringify(recognition.columns),
        recognition.mapping ? JSON.stringify(recognition.mapping) : null,
        JSON.stringify(choices),
        importedAt,
      );
      return Number(result.lastInsertRowid);
    },
    finish: (id, end) =>
      void finish.run(
        end.sha256,
        end.recognition.encoding,
        JSON.stringify(end.untold),
        end.rows,
        end.accounts,
        end.faults,
        printReadWith(end.readWith),
        id,
      ),
    list: () => all.all().map(toImportedFile),
    find: (id) => {
      const record = one.get(id);
      return record ? toImportedFile(record) : null;
    },
    findByHash: (sha256, side) => {
      const record = byHash.get(sha256, side);
      return record ? toImportedFile(record) : null;
    },
    addChunk: (importId, seq, packed) => void insertChunk.run(importId, seq, packed),
    *chunks(importId) {
      for (let seq = 0; ; seq++) {
        const packed = chunk.get(importId, seq);
        if (packed === undefined) return;
        yield unpackChunk(packed);
      }
    },
    *remove(id) {
      while (removeChunks.run(id, BATCH).changes > 0) yield;
      remove.run(id);
    },
    addFault,
    tellLater: (importId, fault) => addFault(importId, countOneMore.get(importId)! - 1, fault),
    faults: (importId, offset, limit) => faults.all(importId, limit, offset),
  };
}

function toImportedFile(record: ImportRecord): ImportedFile {
  return {
    id: record.id,
    side: record.side,
    name: record.name,
    sha256: record.sha256,
    size: record.size,
    recognition: {
      kind: record.kind,
      title: record.title,
      encoding: record.encoding,
      delimiter: record.delimiter,
      ...(record.sheet === null ? {} : { sheet: record.sheet }),
      headerLine: record.header_line,
      fingerprint: record.fingerprint,
      columns: JSON.parse(record.columns) as MappedColumn[],
      ...(record.mapping === null ? {} : { mapping: JSON.parse(record.mapping) as NonNullable<Recognition['mapping']> }),
    },
    choices: JSON.parse(record.choices) as ReadingChoices,
    untold: JSON.parse(record.untold) as AccountField[],
    rows: record.row_count,
    accounts: record.account_count,
    faults: record.fault_count,
    importedAt: record.imported_at,
    readWith: parseReadWith(record.read_with),
  };
}
