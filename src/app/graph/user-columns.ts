/** Turns a property of Graph's user into the cell of a CSV file; null and what is not there become blank. */
type ToCell = (value: unknown) => string;

const text: ToCell = (value) => (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : '');
const list: ToCell = (value) => (Array.isArray(value) ? value.map(text).filter(Boolean).join('; ') : '');
const skuIds: ToCell = (value) =>
  Array.isArray(value)
    ? value
        .map((licence: { skuId?: unknown }) => text(licence?.skuId).toLowerCase())
        .filter(Boolean)
        .join('; ')
    : '';

/** A column of the file that is made of a reading, and the property it comes from. */
export interface UserColumn {
  readonly header: string;
  readonly property: string;
  readonly toCell: ToCell;
}

const column = (property: string, toCell: ToCell = text, header = property): UserColumn => ({ header, property, toCell });

/** Which licences somebody has, by the ids of the products. Names stand in a column of their own, made from this one. */
export const SKU_COLUMN = 'assignedSkuIds';

/**
 * What is asked of every user, and in this order becomes a column. All of it is returned for a list of
 * users and followed by a delta query; `signInActivity` and the manager are not, and are not needed.
 */
export const USER_COLUMNS: readonly UserColumn[] = [
  column('id'),
  column('userPrincipalName'),
  column('displayName'),
  column('givenName'),
  column('surname'),
  column('mail'),
  column('mailNickname'),
  column('proxyAddresses', list),
  column('otherMails', list),
  column('employeeId'),
  column('employeeType'),
  column('companyName'),
  column('department'),
  column('jobTitle'),
  column('officeLocation'),
  column('streetAddress'),
  column('postalCode'),
  column('city'),
  column('state'),
  column('country'),
  column('usageLocation'),
  column('preferredLanguage'),
  column('mobilePhone'),
  column('businessPhones', list),
  column('accountEnabled'),
  column('userType'),
  column('creationType'),
  column('externalUserState'),
  column('createdDateTime'),
  column('onPremisesImmutableId'),
  column('onPremisesSamAccountName'),
  column('onPremisesSyncEnabled'),
  column('assignedLicenses', skuIds, SKU_COLUMN),
];

/** For `$select`. */
export const USER_PROPERTIES = USER_COLUMNS.map(({ property }) => property).join(',');
