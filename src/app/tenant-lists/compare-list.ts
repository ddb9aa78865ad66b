import type { Side } from '#core/directory/account.ts';
import { compareEnvironments } from '#core/tenant-lists/compare-environments.ts';
import { compareLicences } from '#core/tenant-lists/compare-licences.ts';
import type { ListChanges } from '#core/tenant-lists/list-changes.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ListedThing } from '../db/tenant-list-table.ts';
import { skuName } from '../graph/sku-names.ts';
import { parseEnvironments } from './environments-file.ts';
import { parseLicences } from './licences-file.ts';
import type { ListFile } from './list-file.ts';
import { standingEnvironments, standingLicences } from './standing-list.ts';

/** What taking a list in would change in the project; changes nothing. Throws AppError `file-refused`. */
export function compareList(tables: ProjectTables, side: Side, what: ListedThing, { text }: ListFile): ListChanges {
  if (what === 'licences') {
    const before = standingLicences(tables, side)?.licences ?? null;
    return compareLicences(before, parseLicences(text), ({ skuId, partNumber }) => skuName(skuId, partNumber));
  }
  // What moves is of the source tenant.
  const inProject = side === 'source' ? tables.environments.list().map(({ facts }) => facts) : [];
  return compareEnvironments(standingEnvironments(tables, side)?.environments ?? null, parseEnvironments(text), inProject);
}
