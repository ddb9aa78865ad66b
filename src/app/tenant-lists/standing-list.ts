import type { Side } from '#core/directory/account.ts';
import type { EnvironmentFacts } from '#core/mapping/environment.ts';
import type { ListedLicence } from '#core/tenant-lists/listed-licence.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ListedThing, TenantList } from '../db/tenant-list-table.ts';
import { parseEnvironments } from './environments-file.ts';
import { parseLicences } from './licences-file.ts';

/** The licences of a side that count in the project, with the list they are from; null: none was taken in. */
export function standingLicences(tables: ProjectTables, side: Side): { list: TenantList; licences: ListedLicence[] } | null {
  const found = standing(tables, side, 'licences');
  return found && { list: found.list, licences: parseLicences(found.text) };
}

/** The environments of a side that count in the project, with the list they are from; null: none was taken in. */
export function standingEnvironments(tables: ProjectTables, side: Side): { list: TenantList; environments: EnvironmentFacts[] } | null {
  const found = standing(tables, side, 'environments');
  return found && { list: found.list, environments: parseEnvironments(found.text) };
}

function standing({ tenantLists }: ProjectTables, side: Side, what: ListedThing): { list: TenantList; text: string } | null {
  const list = tenantLists.standing(side, what);
  return list && { list, text: Buffer.from(tenantLists.content(list.id)).toString('utf8') };
}
