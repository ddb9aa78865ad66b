import { gunzipSync, gzipSync } from 'node:zlib';
import { canonicalise } from '#core/signoff/canonicalise.ts';
import type { ManifestCounts } from '#core/signoff/manifest.ts';
import type { PersonChange, RevisionSignature, SignatureRole } from '#core/signoff/revision-content.ts';
import type { Db } from './connect.ts';

/** What a list shows of a revision. */
export interface RevisionSummary {
  readonly counts: ManifestCounts;
  readonly environmentIds: readonly number[];
  readonly files: number;
  readonly ruleSets: readonly string[];
  /** Findings by severity, and how many of the warnings somebody took on. */
  readonly findings: { readonly warnings: number; readonly acknowledged: number; readonly questions: number };
  readonly changes: Readonly<Record<PersonChange['change'], number>>;
}

/** A revision without what it freezes. */
export interface StoredRevision {
  readonly number: number;
  readonly digest: string;
  readonly previous: string | null;
  readonly frozenAt: string;
  readonly frozenBy: string;
  readonly needs: readonly SignatureRole[];
  readonly summary: RevisionSummary;
  readonly comparedWith: number | null;
}

export interface RevisionTable {
  /** Writes a revision. Its parts come first, since the digest is known only after the last of them. */
  addPart(number: number, seq: number, text: string): void;
  add(revision: StoredRevision, changes: readonly PersonChange[]): void;
  /** Oldest first. */
  list(): StoredRevision[];
  find(number: number): StoredRevision | null;
  latest(): StoredRevision | null;
  /** The canonical form as it is stored, in UTF-8, a part at a time; a part may end within a letter's bytes. */
  parts(number: number): Generator<Uint8Array, void>;
  changes(number: number): PersonChange[];
  addSignature(number: number, signature: RevisionSignature): void;
  signatures(number: number): RevisionSignature[];
}

interface RevisionRecord {
  readonly number: number;
  readonly digest: string;
  readonly previous: string | null;
  readonly frozen_at: string;
  readonly frozen_by: string;
  readonly needs: string;
  readonly summary: string;
  readonly compared_with: number | null;
}

const COLUMNS = 'number, digest, previous, frozen_at, frozen_by, needs, summary, compared_with';
/** Packing quickly rather than well: a large revision is packed while a person waits. */
const LEVEL = 3;

export function revisionTable(db: Db): RevisionTable {
  const insert = db.prepare(
    `INSERT INTO revision (number, digest, previous, frozen_at, frozen_by, needs, summary, compared_with, changes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // References are looked at when the transaction ends, so that parts may come before their revision.
  const insertPart = db.prepare('INSERT INTO revision_part (number, seq, bytes) VALUES (?, ?, ?)');
  const all = db.prepare<[], RevisionRecord>(`SELECT ${COLUMNS} FROM revision ORDER BY number`);
  const one = db.prepare<[number], RevisionRecord>(`SELECT ${COLUMNS} FROM revision WHERE number = ?`);
  const last = db.prepare<[], RevisionRecord>(`SELECT ${COLUMNS} FROM revision ORDER BY number DESC LIMIT 1`);
  const part = db.prepare<[number, number], Uint8Array>('SELECT bytes FROM revision_part WHERE number = ? AND seq = ?').pluck();
  const changes = db.prepare<[number], Uint8Array>('SELECT changes FROM revision WHERE number = ?').pluck();
  const insertSignature = db.prepare('INSERT INTO revision_signature (number, role, record) VALUES (?, ?, ?)');
  const signatures = db.prepare<[number], string>('SELECT record FROM revision_signature WHERE number = ?').pluck();
  return {
    addPart: (number, seq, text) => void insertPart.run(number, seq, gzipSync(text, { level: LEVEL })),
    add: ({ number, digest, previous, frozenAt, frozenBy, needs, summary, comparedWith }, made) => {
      const packed = gzipSync(JSON.stringify(made), { level: LEVEL });
      insert.run(number, digest, previous, frozenAt, frozenBy, JSON.stringify(needs), JSON.stringify(summary), comparedWith, packed);
    },
    list: () => all.all().map(toRevision),
    find: (number) => {
      const record = one.get(number);
      return record ? toRevision(record) : null;
    },
    latest: () => {
      const record = last.get();
      return record ? toRevision(record) : null;
    },
    *parts(number) {
      for (let seq = 0; ; seq++) {
        const bytes = part.get(number, seq);
        if (bytes === undefined) return;
        yield gunzipSync(bytes);
      }
    },
    changes: (number) => {
      const packed = changes.get(number);
      return packed ? (JSON.parse(gunzipSync(packed).toString('utf8')) as PersonChange[]) : [];
    },
    addSignature: (number, signature) => void insertSignature.run(number, signature.role, canonicalise(signature)),
    signatures: (number) =>
      signatures
        .all(number)
        .map((record) => JSON.parse(record) as RevisionSignature)
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

function toRevision(record: RevisionRecord): StoredRevision {
  const { number, digest, previous } = record;
  return {
    number,
    digest,
    previous,
    frozenAt: record.frozen_at,
    frozenBy: record.frozen_by,
    needs: JSON.parse(record.needs) as SignatureRole[],
    summary: JSON.parse(record.summary) as RevisionSummary,
    comparedWith: record.compared_with,
  };
}
