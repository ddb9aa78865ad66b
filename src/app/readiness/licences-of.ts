import type { EnvironmentProjection, ProjectedUser } from '#core/mapping/environment.ts';
import { licenceNeeds, type LicenceNeed } from '#core/readiness/licence-need.ts';
import { freeOf } from '#core/tenant-lists/listed-licence.ts';
import type { SaidStock } from '../db/licence-stock-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { licenceKey, skuName } from '../graph/sku-names.ts';
import { standingLicences } from '../tenant-lists/standing-list.ts';
import type { FieldsOf } from './fields-by-key.ts';

/** Where the number of licences that the target can give comes from. What a person said counts before what was read. */
export interface LicenceSource {
  readonly said: SaidStock | null;
  /** What the list of the target's licences tells: how many nobody has, and how many the people in question have there already. */
  readonly read: { readonly free: number; readonly held: number } | null;
}

/** The licences that mapped people have in the source, each person once however many environments they use. */
export function licencesOf(
  tables: ProjectTables,
  projections: readonly EnvironmentProjection[],
  fieldsOf: FieldsOf,
): { needs: LicenceNeed[]; sources: ReadonlyMap<string, LicenceSource> } {
  const people = new Map<string, readonly string[]>();
  const held = new Map<string, number>();
  for (const user of projections.flatMap(({ users }) => users)) {
    const key = user.sourceKey ?? user.key;
    if (user.outcome.is !== 'mapped' || people.has(key)) continue;
    const licences = licencesIn(fieldsOf, user);
    people.set(key, licences);
    const there = new Set((fieldsOf('target', user.outcome.targetKey)?.licenses ?? []).map(licenceKey));
    for (const name of new Set(licences)) if (there.has(licenceKey(name))) held.set(name, (held.get(name) ?? 0) + 1);
  }
  const free = freeByKey(tables);
  const said = tables.licenceStock.all();
  const sources = new Map<string, LicenceSource>();
  const available = new Map<string, number>();
  for (const name of new Set([...people.values()].flat())) {
    const unused = free.get(licenceKey(name));
    const read = unused === undefined ? null : { free: unused, held: held.get(name) ?? 0 };
    const source = { said: said.get(name) ?? null, read };
    sources.set(name, source);
    const count = source.said?.available ?? (read && read.free + read.held);
    if (count !== null) available.set(name, count);
  }
  return { needs: licenceNeeds(people.values(), available), sources };
}

function licencesIn(fieldsOf: FieldsOf, { sourceKey }: ProjectedUser): readonly string[] {
  return (sourceKey === null ? null : fieldsOf('source', sourceKey)?.licenses) ?? [];
}

/** How many of each licence nobody has in the target; one of which the tenant did not say is not among them. */
function freeByKey(tables: ProjectTables): ReadonlyMap<string, number> {
  const free = new Map<string, number>();
  for (const licence of standingLicences(tables, 'target')?.licences ?? []) {
    const count = freeOf(licence);
    const key = licenceKey(skuName(licence.skuId, licence.partNumber));
    if (count !== null) free.set(key, (free.get(key) ?? 0) + count);
  }
  return free;
}
