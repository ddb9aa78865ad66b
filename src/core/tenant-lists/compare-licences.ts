import { compareLists, type ListChanges, type ListLine } from './list-changes.ts';
import type { ListedLicence } from './listed-licence.ts';

/** What a newer list of a tenant's licences changes; `before` is null where the project holds none. */
export function compareLicences(
  before: readonly ListedLicence[] | null,
  after: readonly ListedLicence[],
  nameOf: (licence: ListedLicence) => string,
): ListChanges {
  const toLine = (licence: ListedLicence): ListLine => {
    const { skuId, partNumber, bought, used, status } = licence;
    return {
      key: skuId,
      name: nameOf(licence),
      note: partNumber,
      marked: false,
      values: [
        ['renamed', partNumber],
        ['bought', bought === null ? null : String(bought)],
        ['used', used === null ? null : String(used)],
        ['status', status || null],
      ],
    };
  };
  return compareLists(before && before.map(toLine), after.map(toLine));
}
