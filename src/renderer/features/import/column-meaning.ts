import { LIST_FIELDS, type AccountField } from '#core/directory/account.ts';
import type { InspectedColumn } from '#contract/calls/inspection-shapes.ts';

/** What a column can hold: a field, and how its cells are read where the field alone does not say it. */
export interface ColumnMeaning {
  readonly field: AccountField;
  readonly reading?: InspectedColumn['reading'];
}

const plain = (...fields: AccountField[]): ColumnMeaning[] => fields.map((field) => ({ field }));

/** Everything a column can hold, in groups and in the order in which people look for it. */
export const MEANING_GROUPS = {
  identity: [
    ...plain('userPrincipalName', 'objectId', 'mail', 'proxyAddresses', 'otherMails', 'mailNickname', 'samAccountName', 'employeeId'),
    { field: 'immutableId' },
    { field: 'immutableId', reading: 'anchor' },
  ],
  name: plain('displayName', 'givenName', 'surname'),
  work: plain('department', 'jobTitle', 'companyName', 'manager', 'officeLocation', 'employeeType'),
  place: plain(
    'businessPhones',
    'mobilePhone',
    'streetAddress',
    'postalCode',
    'city',
    'state',
    'country',
    'usageLocation',
    'preferredLanguage',
  ),
  state: [
    { field: 'accountEnabled' },
    { field: 'accountEnabled', reading: 'inverted' },
    { field: 'accountEnabled', reading: 'user-account-control' },
    ...plain('licensed', 'licenses', 'directorySynced', 'deleted', 'deletedDateTime', 'createdDateTime'),
  ],
  kind: plain('userType', 'recipientType', 'creationType', 'invitationState', 'accessMode', 'applicationId'),
} as const satisfies Record<string, readonly ColumnMeaning[]>;

export type MeaningGroup = keyof typeof MEANING_GROUPS;
export const MEANING_GROUP_NAMES = Object.keys(MEANING_GROUPS) as MeaningGroup[];

/** A name for a meaning, for lists and for what is dragged. */
export const meaningKey = ({ field, reading }: ColumnMeaning): string => (reading ? `${field}-${reading}` : field);

const byKey = new Map<string, ColumnMeaning>(
  Object.values(MEANING_GROUPS).flatMap((group) => group.map((meaning: ColumnMeaning) => [meaningKey(meaning), meaning] as const)),
);

export const meaningOf = (key: string): ColumnMeaning | null => byKey.get(key) ?? null;

/** Whether several columns can fill the field together. */
export const holdsSeveral = (field: AccountField): boolean => (LIST_FIELDS as readonly AccountField[]).includes(field);
