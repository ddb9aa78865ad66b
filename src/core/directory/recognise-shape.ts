import type { Side } from './account.ts';
import { isAddress, isGuid } from './value-shapes.ts';
import type { RecognisedHeader } from './recognised-header.ts';
import { mappingOf } from './recognise-mapping.ts';

type Rows = readonly (readonly string[])[];

/**
 * Recognises a table without a header by what its columns hold: the mapping files that Microsoft asks
 * for without one. Null when it is none of them; a list of accounts needs a person to say what is what.
 */
export function recogniseShape(rows: Rows, headers: readonly string[], side: Side): RecognisedHeader | null {
  if (rows.length === 0) return null;
  return identityMap(rows, headers, side) ?? migrationTool(rows, headers, side) ?? pairs(rows, headers, side);
}

/** Six columns: User or Group, the source tenant's id, name there, name here, mail here, type. */
function identityMap(rows: Rows, headers: readonly string[], side: Side): RecognisedHeader | null {
  if (headers.length !== 6) return null;
  if (!most(rows, (cells) => /^(?:user|group|site)$/i.test(cellAt(cells, 0)) && isGuid(cellAt(cells, 1)))) return null;
  const kind = { kind: 'onedrive-identity-map', title: 'OneDrive and SharePoint cross-tenant migration, identity map' };
  const map = mappingOf(kind, headers, side, {
    source: new Map([['userPrincipalName', [2]]]),
    target: new Map([
      ['userPrincipalName', [3]],
      ['mail', [4]],
    ]),
  });
  return map && { ...map, sorts: [{ index: 0 }] };
}

/** Three columns: log-in name, target name, TRUE for a group. */
function migrationTool(rows: Rows, headers: readonly string[], side: Side): RecognisedHeader | null {
  if (headers.length !== 3 || !most(rows, (cells) => /^(?:true|false)$/i.test(cellAt(cells, 2)))) return null;
  if (!most(rows, (cells) => cellAt(cells, 0) !== '' && cellAt(cells, 1) !== '')) return null;
  if (!rows.some((cells) => isAddress(cellAt(cells, 1)))) return null;
  const kind = { kind: 'spmt-mapping', title: 'SharePoint Migration Tool, user mapping' };
  const map = mappingOf(kind, headers, side, ONE_AND_TWO);
  return map && { ...map, sorts: [{ index: 2, yes: 'a group' }] };
}

/** Two columns of names in different domains, perhaps with remarks behind them. */
function pairs(rows: Rows, headers: readonly string[], side: Side): RecognisedHeader | null {
  if (headers.length < 2 || headers.length > 4) return null;
  const [first, second] = [0, 1].map((index) => rows.filter((cells) => isAddress(cellAt(cells, index))).length) as [number, number];
  if (Math.min(first, second) < rows.length * 0.7) return null;
  const apart = (cells: readonly string[]): boolean => domainAt(cells, 0) !== domainAt(cells, 1);
  if (rows.filter(apart).length < rows.length * 0.9) return null;
  return mappingOf(
    { kind: 'usermapping-no-header', title: 'A mapping file without a header (source, target)' },
    headers,
    side,
    ONE_AND_TWO,
  );
}

const ONE_AND_TWO = {
  source: new Map([['userPrincipalName' as const, [0]]]),
  target: new Map([['userPrincipalName' as const, [1]]]),
};

function most(rows: Rows, holds: (cells: readonly string[]) => boolean): boolean {
  return rows.filter(holds).length >= rows.length * 0.9;
}

function cellAt(cells: readonly string[], index: number): string {
  return cells[index]?.trim() ?? '';
}

function domainAt(cells: readonly string[], index: number): string {
  const cell = cellAt(cells, index).toLowerCase();
  return cell.slice(cell.lastIndexOf('@') + 1);
}
