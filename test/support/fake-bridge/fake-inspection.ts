import type { Inspection, InspectedColumn, InspectedTable, ReadingChoices } from '#contract/calls/inspection-shapes.ts';

type ColumnChoices = NonNullable<ReadingChoices['columns']>;

const column = (index: number, header: string, field: InspectedColumn['field'], filled: number, samples: string[]): InspectedColumn => ({
  index,
  header,
  field,
  chosen: false,
  filled,
  samples,
});

const ENGLISH = [
  column(0, 'User principal name', 'userPrincipalName', 1, ['ada.berg@contoso.example']),
  column(1, 'Object Id', 'objectId', 1, []),
  column(2, 'Usage', null, 0.2, ['12']),
];
/** Headers no reader knows. */
const FRENCH = [
  column(0, 'Nom affiché', null, 1, ['Zoé Léger', 'Ada Berg']),
  column(1, 'Identifiant de connexion', null, 1, ['zoe.leger@contoso.example', 'ada.berg@contoso.example']),
  column(2, 'Blocage', null, 0.4, ['Oui', 'Non']),
];

/** Files whose name begins with "liste" have the French header. */
export const isFrench = (name: string): boolean => name.startsWith('liste');

/** What the fake app understands of a file: its name tells what it is, as its content would. */
export function fakeInspection(
  file: { fileId: string; name: string; size: number },
  choices: ReadingChoices,
  remembered: ColumnChoices | undefined,
): Inspection {
  if (file.name.endsWith('.pdf')) {
    return {
      outcome: 'refused',
      ...file,
      code: 'not-a-table',
      message: 'This is not a table of users. Export the users as CSV or XLSX.',
      table: null,
      choices,
    };
  }
  const chosen = new Map((choices.columns ?? remembered ?? []).map((each) => [each.index, each]));
  const columns = (isFrench(file.name) ? FRENCH : ENGLISH).map((each): InspectedColumn => {
    const { field, reading } = chosen.get(each.index) ?? {};
    return field === undefined ? each : { ...each, field, chosen: true, ...(reading === undefined ? {} : { reading }) };
  });
  const table: InspectedTable = {
    encoding: choices.encoding ?? 'utf-8-bom',
    encodings: [],
    delimiter: choices.delimiter ?? ',',
    sheet: null,
    sheets: [],
    headerLine: choices.headerLine ?? 1,
    fingerprint: columns.map(({ header }) => header.toLowerCase()).join('\n'),
    columns,
    remembered: choices.columns === undefined && (remembered?.length ?? 0) > 0,
  };
  if (!columns.some(({ field }) => field === 'userPrincipalName')) {
    return { outcome: 'refused', ...file, code: 'no-header', message: 'No column holds user principal names.', table, choices };
  }
  const side = /source|contoso/i.test(file.name) ? 'source' : /target|fabrikam/i.test(file.name) ? 'target' : null;
  return {
    outcome: 'recognised',
    ...file,
    kind: 'm365-active-users-2025',
    title: 'Microsoft 365 admin center, Active users',
    table,
    choices: { ...choices, columns: [...chosen.values()] },
    mapping: file.name.includes('mapping'),
    rows: 1204,
    accounts: 1198,
    kinds: { member: 1100, guest: 60, shared: 38 },
    states: { disabled: 12, unlicensed: 40, deleted: 0 },
    domains: [{ domain: 'contoso.example', accounts: 1100 }],
    sideGuess: side,
    sideReason: side ? 'Its domain belongs to this tenant.' : '',
    faultCount: 1,
    faults: [
      {
        line: 14,
        column: 'Mail',
        code: 'address-malformed',
        value: 'a@@b',
        remedy: 'value-left-out',
        message: 'This is not an address; it was left out.',
      },
    ],
    alreadyImportedAs: null,
    olderVersions:
      side !== null && file.name.includes('newer')
        ? [{ importId: side === 'source' ? 1 : 2, side, name: 'users.csv', importedAt: '2026-11-20T09:30:00Z' }]
        : [],
  };
}
