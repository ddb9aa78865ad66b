import type { ExportKind } from '../export-kind.ts';

/** Columns that every cmdlet for recipients has. */
const ANY = [
  'PrimarySmtpAddress',
  'EmailAddresses',
  'RecipientTypeDetails',
  'RecipientType',
  'Alias',
  'ExternalDirectoryObjectId',
  'ExchangeGuid',
  'ExchangeVersion',
  'LegacyExchangeDN',
  'HiddenFromAddressListsEnabled',
  'ArchiveGuid',
  'OrganizationId',
  'OrganizationalUnit',
  'WindowsLiveID',
];

/** Columns that only mailboxes have. */
const MAILBOX = [
  'ProhibitSendQuota',
  'ProhibitSendReceiveQuota',
  'IssueWarningQuota',
  'MailboxPlan',
  'ForwardingAddress',
  'ForwardingSmtpAddress',
  'DeliverToMailboxAndForward',
  'IsMailboxEnabled',
  'IsShared',
  'IsResource',
  'MicrosoftOnlineServicesID',
  'WindowsEmailAddress',
  'WhenMailboxCreated',
  'AccountDisabled',
  'RoomMailboxAccountEnabled',
  'AuditEnabled',
];

/** Columns of an object that came over PowerShell remoting, as the older cmdlet's do. */
const REMOTED = ['RunspaceId', 'PSComputerName', 'PSShowComputerName', 'IsValid', 'ObjectState', 'OriginatingServer', 'ObjectCategory'];

/** What Get-EXOMailbox gives when nobody asks for more. */
const MINIMUM = ['Identity', 'Id', 'Guid', 'Name', 'DistinguishedName', 'DisplayName', 'UserPrincipalName'];

/** Columns that recipients have and mailboxes have not. */
const RECIPIENT = [
  'ExternalEmailAddress',
  'ManagedBy',
  'HasActiveSyncDevicePartnership',
  'DatabaseName',
  'ExpansionServer',
  'FirstName',
  'LastName',
  'Company',
  'Department',
  'Title',
  'City',
  'StateOrProvince',
  'CountryOrRegion',
  'PostalCode',
  'Phone',
  'Manager',
];

// They are those of the mailbox in its own directory.
const IGNORED = ['Id', 'Guid', 'Identity'];

/** The cmdlets of Exchange. Nobody exports all of their columns, so any two that only Exchange writes tell it. */
export const EXCHANGE: readonly ExportKind[] = [
  {
    kind: 'get-mailbox',
    title: 'Exchange PowerShell, Get-Mailbox',
    all: [],
    oneOf: REMOTED,
    type: /^Microsoft\.Exchange\.Data\.Directory\.Management\.Mailbox$/,
    tells: [...ANY, ...MAILBOX, ...REMOTED],
    atLeast: 4,
    columns: {},
    ignored: IGNORED,
  },
  {
    kind: 'get-exomailbox',
    title: 'Exchange Online PowerShell, Get-EXOMailbox',
    all: ['ExternalDirectoryObjectId', 'UserPrincipalName', 'RecipientTypeDetails', 'ExchangeVersion', 'OrganizationId', 'Guid'],
    oneOf: [],
    none: REMOTED,
    tells: [...ANY, ...MINIMUM, ...MAILBOX],
    atLeast: 8,
    columns: {},
    ignored: IGNORED,
  },
  {
    kind: 'exchange-mailboxes',
    title: 'Exchange PowerShell, Get-Mailbox or Get-EXOMailbox',
    all: [],
    oneOf: ['UserPrincipalName', ...MAILBOX],
    none: REMOTED,
    tells: [...ANY, ...MAILBOX],
    atLeast: 2,
    columns: {},
    ignored: IGNORED,
  },
  {
    kind: 'get-recipient',
    title: 'Exchange PowerShell, Get-Recipient',
    all: ['PrimarySmtpAddress'],
    oneOf: RECIPIENT,
    none: ['UserPrincipalName', ...MAILBOX],
    type: /^Microsoft\.Exchange\.Data\.Directory\.Management\.ReducedRecipient$/,
    tells: [...ANY, ...RECIPIENT],
    atLeast: 3,
    columns: {},
    ignored: IGNORED,
  },
  {
    kind: 'exchange-recipients',
    title: 'Exchange PowerShell, Get-Mailbox or Get-Recipient',
    all: [],
    oneOf: ['PrimarySmtpAddress', 'ExternalDirectoryObjectId', 'EmailAddresses', 'WindowsLiveID'],
    none: ['UserPrincipalName', ...MAILBOX],
    tells: ANY,
    atLeast: 2,
    columns: {},
    ignored: IGNORED,
  },
];
