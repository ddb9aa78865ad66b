import { texts } from '#texts/texts.ts';
import { addressKey } from '#core/mapping/address.ts';
import { buildUserMapping, type AcceptedPair } from '#core/mapping/build-user-mapping.ts';

/** A pair for the maps of other tools. */
export interface MappedPair extends AcceptedPair {
  /** Kind of the target account. */
  readonly targetKind: string;
}

/** A file for another tool: its text, how many lines it has, and what that tool would refuse. */
export interface OtherMap {
  readonly name: string;
  readonly text: string;
  readonly lines: number;
  readonly refused: readonly { readonly source: string; readonly target: string; readonly message: string }[];
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const GUEST_KINDS = new Set(['guest', 'external-member']);

/**
 * The map for moving OneDrive accounts between tenants: six columns without a header (Microsoft, "Step 5: Identity mapping" of
 * "Cross-tenant OneDrive migration"): kind, id of the source tenant, account there, account here, its address, kind of user.
 * That tool takes one target for one source and no guest, who owns no OneDrive. Null without the id of the source tenant.
 */
export function formatOneDriveMap(pairs: readonly MappedPair[], sourceTenantId: string | null): OtherMap | null {
  if (sourceTenantId === null || !GUID.test(sourceTenantId)) return null;
  const id = sourceTenantId.toLowerCase();
  return makeMap('onedrive-identity-map.csv', pairs, {
    refuse: ({ targetKind }) => (GUEST_KINDS.has(targetKind) ? texts.mapping.guestWithoutOneDrive : null),
    line: ({ source, target }) => `User,${id},${source},${target},${target},RegularUser`,
  });
}

/** The map of the SharePoint Migration Tool: log-in name, user principal name of the target, whether it is a group; without a header (Microsoft, "Create a user-mapping file for data content migration"). */
export function formatSharePointMap(pairs: readonly MappedPair[]): OtherMap {
  return makeMap('sharepoint-migration-tool.csv', pairs, { line: ({ source, target }) => `${source},${target},FALSE` });
}

/** The map that ShareGate's own script reads: `SourceValue,DestinationValue` (ShareGate, "Create a user mapping from a CSV file"). */
export function formatShareGateMap(pairs: readonly MappedPair[]): OtherMap {
  return makeMap('sharegate.csv', pairs, { header: 'SourceValue,DestinationValue', line: ({ source, target }) => `${source},${target}` });
}

/** The user list of Power365, now Quest On Demand Migration: four columns, of which wave and profile are the project's own (Quest, "User Lists"). */
export function formatPower365Map(pairs: readonly MappedPair[]): OtherMap {
  return makeMap('power365-user-list.csv', pairs, {
    header: 'Source UPN,Target UPN,Migration Wave,Profile Name',
    line: ({ source, target }) => `${source},${target},,`,
  });
}

interface Shape {
  readonly header?: string;
  readonly line: (pair: AcceptedPair) => string;
  /** What this tool refuses beyond what all of them do. */
  readonly refuse?: (pair: MappedPair) => string | null;
}

/**
 * All of them want one target for one source, and addresses that need no quotes; a name that stays the same is no fault for any
 * of them, but then there is nothing to map either. ASCII by construction; CRLF.
 */
function makeMap(name: string, pairs: readonly MappedPair[], { header, line, refuse = () => null }: Shape): OtherMap {
  const kinds = new Map(pairs.map((pair) => [addressKey(pair.source), pair.targetKind]));
  const { mapping, refused } = buildUserMapping(pairs);
  const own: { source: string; target: string; message: string }[] = [];
  const lines: string[] = [];
  for (const pair of mapping.lines) {
    const message = refuse({ ...pair, targetKind: kinds.get(addressKey(pair.source)) ?? '' });
    if (message === null) lines.push(line(pair));
    else own.push({ ...pair, message });
  }
  return {
    name,
    text: [...(header === undefined ? [] : [header]), ...lines, ''].join('\r\n'),
    lines: lines.length,
    refused: [...refused.map(({ source, target, message }) => ({ source, target, message })), ...own],
  };
}
