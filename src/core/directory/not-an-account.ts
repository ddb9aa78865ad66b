import { texts, type Texts } from '#texts/texts.ts';

/** Sorts of objects that nobody signs in with, as directories name them (letters only, lower case). */
const SORTS: Readonly<Record<string, keyof Texts['nonAccounts']>> = {
  group: 'group',
  adgroup: 'group',
  securitygroup: 'securityGroup',
  distributiongroup: 'distributionGroup',
  mailuniversaldistributiongroup: 'distributionGroup',
  mailuniversalsecuritygroup: 'securityGroup',
  mailnonuniversalgroup: 'distributionGroup',
  universaldistributiongroup: 'distributionGroup',
  universalsecuritygroup: 'securityGroup',
  nonuniversalgroup: 'group',
  dynamicdistributiongroup: 'dynamicDistributionGroup',
  msexchdynamicdistributionlist: 'dynamicDistributionGroup',
  roomlist: 'listOfRooms',
  rolegroup: 'group',
  groupmailbox: 'mailboxOfAMicrosoft365Group',
  remotegroupmailbox: 'mailboxOfAMicrosoft365Group',
  unifiedgroup: 'microsoft365Group',
  contact: 'contact',
  orgcontact: 'contact',
  mailcontact: 'mailContact',
  mailforestcontact: 'mailContact',
  publicfolder: 'publicFolder',
  publicfoldermailbox: 'publicFolderMailbox',
  computer: 'computer',
  device: 'device',
  serviceprincipal: 'application',
  organizationalunit: 'organisationalUnit',
  container: 'container',
  site: 'site',
};

/**
 * What a cell of `RecipientTypeDetails`, `ObjectClass` or the like says a row is, in words, when that
 * is no account; null when it may be one. Of classes joined by `;` the last is the narrowest.
 */
export function nonAccountOf(cell: string): string | null {
  const sort = cell.slice(cell.lastIndexOf(';') + 1).replace(/^#microsoft\.graph\./i, '');
  const key = sort.toLowerCase().replace(/[^a-z]/g, '');
  return Object.hasOwn(SORTS, key) ? texts.nonAccounts[SORTS[key]!] : null;
}
