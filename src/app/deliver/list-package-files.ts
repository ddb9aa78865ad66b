import { createHash } from 'node:crypto';
import { formatBulkCreate, type AccountToCreate } from '#core/deliverables/bulk-create-csv.ts';
import {
  formatOneDriveMap,
  formatPower365Map,
  formatShareGateMap,
  formatSharePointMap,
  type MappedPair,
} from '#core/deliverables/other-maps.ts';
import { formatRunbook, RUNBOOK_FILE_NAME } from '#core/deliverables/runbook/runbook-markdown.ts';
import { formatRunbookScript, RUNBOOK_SCRIPT_NAME } from '#core/deliverables/runbook/runbook-script.ts';
import { formatUserMapping, USERMAPPING_FILE_NAME } from '#core/deliverables/usermapping-csv.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { WORKBOOK_FILE_NAME } from '#core/deliverables/workbook-description.ts';
import { mappingOf } from '#core/mapping/project-environment.ts';
import type { DeliveryContent } from '#core/signoff/revision-content.ts';
import { streamWorkbook, type WorkbookSeal } from '../workbook/stream-workbook.ts';
import { environmentFolders } from './environment-folders.ts';

/** A file of a package, and how it is written: in steps, each told as rows since the last one. */
export interface PackageFile {
  readonly path: string;
  write(write: (bytes: Uint8Array) => void): Generator<number, void>;
}

/** Something that another tool would refuse, and so does not stand in its file. */
export interface RefusedLine {
  readonly path: string;
  readonly source: string;
  readonly message: string;
}

export interface TenantIds {
  readonly source: string | null;
  readonly target: string | null;
}

/** A mapping as it is written, and what the runbook tells of it. */
interface WrittenMapping {
  readonly projection: DeliveryContent['content']['environments'][number];
  readonly mappingPath: string;
  readonly text: string;
  readonly sha256: string;
  readonly lines: number;
}

/** Every file of a package but its manifest, and what was left out of the maps of other tools. Steps are pauses. */
export function* listPackageFiles(
  delivery: DeliveryContent,
  toCreate: readonly AccountToCreate[],
  tenantIds: TenantIds,
  seal: WorkbookSeal,
): Generator<void, { readonly files: readonly PackageFile[]; readonly refused: readonly RefusedLine[] }> {
  const { environments } = delivery.content;
  const folders = environmentFolders(environments);
  const mappings: WrittenMapping[] = [];
  for (const [n, projection] of environments.entries()) {
    const mapping = yield* mappingOf(projection);
    const text = formatUserMapping(mapping);
    const mappingPath = `environments/${folders[n]}/${USERMAPPING_FILE_NAME}`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    mappings.push({ projection, mappingPath, text, sha256, lines: mapping.lines.length });
    yield;
  }
  const runbook = { delivery, tenantIds, environments: mappings };
  const pairs = pairsOf(delivery);
  const formats = [
    () => formatOneDriveMap(pairs, tenantIds.source),
    () => formatSharePointMap(pairs),
    () => formatShareGateMap(pairs),
    () => formatPower365Map(pairs),
  ];
  const maps: ReturnType<(typeof formats)[number]>[] = [];
  for (const format of formats) {
    maps.push(format());
    yield;
  }
  const others = maps.flatMap((map) => (map !== null && map.lines > 0 ? [{ ...map, path: `other-tools/${map.name}` }] : []));
  const runbooks = [textFile(RUNBOOK_FILE_NAME, formatRunbook(runbook)), textFile(RUNBOOK_SCRIPT_NAME, formatRunbookScript(runbook))];
  yield;
  return {
    files: [
      { path: WORKBOOK_FILE_NAME, write: (write) => streamWorkbook(describeWorkbook(delivery), write, seal) },
      ...mappings.map(({ mappingPath, text }) => textFile(mappingPath, text)),
      ...(toCreate.length > 0 ? [textFile('bulk-create.csv', formatBulkCreate(toCreate))] : []),
      ...others.map(({ path, text }) => textFile(path, text)),
      ...runbooks,
    ],
    refused: others.flatMap(({ path, refused }) => refused.map(({ source, message }) => ({ path, source, message }))),
  };
}

/** Everybody of the crosswalk who has a target that counts. */
function pairsOf({ content }: DeliveryContent): MappedPair[] {
  return content.people.flatMap(({ upn, target }) => (target ? [{ source: upn, target: target.upn, targetKind: target.kind }] : []));
}

function textFile(path: string, text: string): PackageFile {
  return {
    path,
    *write(write) {
      write(Buffer.from(text));
      yield 0;
    },
  };
}
