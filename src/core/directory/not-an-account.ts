/** Sorts of objects that nobody signs in with, as directories name them (letters only, lower case), in words. */
const SORTS: Readonly<Record<string, string>> = {
  group: 'a group',
  adgroup: 'a group',
  securitygroup: 'a security group',
  distributiongroup: 'a distribution group',
  mailuniversaldistributiongroup: 'a distribution group',
  mailuniversalsecuritygroup: 'a security group',
  mailnonuniversalgroup: 'a distribution group',
  universaldistributiongroup: 'a distribution group',
  universalsecuritygroup: 'a security group',
  nonuniversalgroup: 'a group',
  dynamicdistributiongroup: 'a dynamic distribution group',
  msexchdynamicdistributionlist: 'a dynamic distribution group',
  roomlist: 'a list of rooms',
  groupmailbox: 'the mailbox of a Microsoft 365 group',
  unifiedgroup: 'a Microsoft 365 group',
  contact: 'a contact',
  orgcontact: 'a contact',
  mailcontact: 'a mail contact',
  mailforestcontact: 'a mail contact',
  publicfolder: 'a public folder',
  publicfoldermailbox: 'a public folder mailbox',
  computer: 'a computer',
  device: 'a device',
  serviceprincipal: 'an application',
  organizationalunit: 'an organisational unit',
  container: 'a container',
  site: 'a site',
};

/**
 * What a cell of `RecipientTypeDetails`, `ObjectClass` or the like says a row is, in words, when that
 * is no account; null when it may be one. Of classes joined by `;` the last is the narrowest.
 */
export function nonAccountOf(cell: string): string | null {
  const sort = cell.slice(cell.lastIndexOf(';') + 1).replace(/^#microsoft\.graph\./i, '');
  const key = sort.toLowerCase().replace(/[^a-z]/g, '');
  return Object.hasOwn(SORTS, key) ? SORTS[key]! : null;
}
