/** Which tenant an account belongs to: the one that gives the environment, or the one that receives it. */
export type Side = 'source' | 'target';

/** Fields that hold one text. Names are those of Microsoft Graph's user resource where it has one. */
export const TEXT_FIELDS = [
  'userPrincipalName',
  'objectId',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'mailNickname',
  'employeeId',
  'employeeType',
  'immutableId',
  'samAccountName',
  'companyName',
  'department',
  'jobTitle',
  'officeLocation',
  'streetAddress',
  'postalCode',
  'city',
  'state',
  'country',
  'usageLocation',
  'preferredLanguage',
  'mobilePhone',
  'manager',
  'userType',
  'creationType',
  'invitationState',
  'recipientType',
  'applicationId',
  'accessMode',
  'createdDateTime',
  'deletedDateTime',
] as const;

/** Fields that hold several texts. */
export const LIST_FIELDS = ['proxyAddresses', 'otherMails', 'businessPhones', 'licenses'] as const;

/** Fields that hold yes or no. */
export const FLAG_FIELDS = ['accountEnabled', 'licensed', 'directorySynced', 'deleted'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type ListField = (typeof LIST_FIELDS)[number];
export type FlagField = (typeof FLAG_FIELDS)[number];
export type AccountField = TextField | ListField | FlagField;

/**
 * What the exports say of one account. Three kinds of silence stay apart: a key that is absent was
 * *not in any file*, `null` was *blank* there, and `false` is an answer.
 */
export type AccountFields = {
  readonly [F in TextField]?: string | null;
} & {
  readonly [F in ListField]?: readonly string[] | null;
} & {
  readonly [F in FlagField]?: boolean | null;
};

/** Whether the directory holds the account only to restore it: soft-deleted. */
export function isDeleted(fields: AccountFields): boolean {
  return fields.deleted === true || Boolean(fields.deletedDateTime);
}

/** What an account is for. Kinds never pair across the walls of `pairable` in core/matching. */
export const ACCOUNT_KINDS = [
  'member',
  'guest',
  'external-member',
  'admin',
  'service',
  'shared',
  'room',
  'equipment',
  'application',
  'placeholder',
] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** One account of one tenant, as read from its exports. */
export interface Account {
  /** Stable across re-imports: `id:` and the object id, else `upn:` and the UPN, else `mail:` and the primary address, in lower case. */
  readonly key: string;
  readonly kind: AccountKind;
  readonly fields: AccountFields;
}

/**
 * The key under which decisions follow an account: its object id, else its UPN, else its primary
 * address; null when it has none of them. An account without a UPN cannot stand in a mapping file.
 */
export function accountKey(fields: AccountFields): string | null {
  if (fields.objectId) return `id:${fields.objectId.toLowerCase()}`;
  if (fields.userPrincipalName) return `upn:${fields.userPrincipalName.toLowerCase()}`;
  if (fields.mail) return `mail:${fields.mail.toLowerCase()}`;
  return null;
}
