import { AppError } from '#contract/failure.ts';
import { countWorkbookRows } from '#core/deliverables/workbook/describe-workbook.ts';
import { MANIFEST_FILE_NAME, writeManifest, type ManifestFile } from '#core/signoff/manifest.ts';
import type { Signer } from '#core/signoff/sign-off-crypto.ts';
import type { DeliveryContent } from '#core/signoff/revision-content.ts';
import type { AccountToCreate } from '#core/deliverables/bulk-create-csv.ts';
import type { Db } from '../db/connect.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { accountsToCreate } from '../export/accounts-to-create.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
import type { WorkbookSeal } from '../workbook/stream-workbook.ts';
import { findDeliveryBlocker } from './find-delivery-blocker.ts';
import { listPackageFiles, type RefusedLine, type TenantIds } from './list-package-files.ts';
import { folderSink, zipSink, type PackageSink } from './package-sink.ts';
import { readDeliveryContent } from './read-delivery-content.ts';

/** A package to be written at a path that does not exist yet. */
export interface PackageToWrite {
  /** Number of the revision; null for what stands now. */
  readonly revision: number | null;
  readonly as: 'folder' | 'zip';
  readonly path: string;
  readonly tenantIds: TenantIds;
}

export interface PackageWritten {
  /** 0: nobody froze it. */
  readonly revision: number;
  readonly digest: string;
  /** The manifest comes last. */
  readonly files: readonly ManifestFile[];
  /** Lines that other tools would refuse. */
  readonly refused: readonly RefusedLine[];
}

/**
 * Writes everything that is handed over, with a signed manifest of hashes. Refused with `blocked` when a rule blocks it.
 * Ended early or after a failure a part of it is left at the path: whoever gives a path moves a finished package into
 * place, or takes the rest away.
 */
export function* writePackage(
  db: Db,
  tables: ProjectTables,
  order: PackageToWrite,
  at: string,
  signer: Signer,
): Generator<JobProgress, PackageWritten> {
  const { delivery, toCreate } = yield* readAll(db, tables, order.revision, at);
  const seal: WorkbookSeal = (start) => writeManifest(delivery, [], start, at, signer);
  const listing = listPackageFiles(delivery, toCreate, order.tenantIds, seal);
  const { files, refused } = yield* tell(listing, () => ({ phase: 'load', done: 0, total: 0 }));
  const total = countWorkbookRows(delivery);
  const sink: PackageSink = order.as === 'folder' ? folderSink(order.path) : zipSink(order.path);
  const written: ManifestFile[] = [];
  let archive: ManifestFile | null = null;
  let done = 0;
  const progress = (rows: number): JobProgress => ({ phase: 'write', done: Math.min((done += rows), total), total });
  try {
    for (const { path, write } of files) written.push(yield* tell(sink.file(path, write), progress));
    const manifest = writeManifest(delivery, written, sink.start(), at, signer);
    const end = sink.file(MANIFEST_FILE_NAME, function* (write) {
      write(Buffer.from(manifest));
      yield 0;
    });
    written.push(yield* tell(end, progress));
    archive = sink.end();
  } finally {
    sink.close();
  }
  const { number } = delivery.content;
  tables.transact(() => tables.delivered.add(number, archive ? [...written, archive] : written, at, signer.publicKey));
  return { revision: number, digest: delivery.digest, files: written, refused };
}

interface ToDeliver {
  readonly delivery: DeliveryContent;
  readonly toCreate: readonly AccountToCreate[];
}

/** Reads one state of the project, whatever is decided in the meantime. */
function* readAll(db: Db, tables: ProjectTables, revision: number | null, at: string): Generator<JobProgress, ToDeliver> {
  db.exec('BEGIN');
  try {
    const delivery = yield* readDeliveryContent(tables, revision, at);
    const blocker = findDeliveryBlocker(delivery.content);
    if (blocker !== null) throw new AppError('blocked', blocker);
    // With all that the exports tell of them, as far as the delivery names them.
    const named = new Set(delivery.content.toCreate.map(({ source }) => source.toLowerCase()));
    const toCreate = accountsToCreate(tables).accounts.filter(({ fields }) => named.has((fields.userPrincipalName ?? '').toLowerCase()));
    return { delivery, toCreate };
  } finally {
    db.exec('COMMIT');
  }
}
