import type { ExportKind } from '../export-kind.ts';

/**
 * Get-Mailbox, Get-EXOMailbox and Get-Recipient. Nobody exports all of their columns, so any two that
 * only Exchange writes tell it.
 */
export const EXCHANGE: readonly ExportKind[] = [
  {
    kind: 'exchange-recipients',
    title: 'Exchange PowerShell, Get-Mailbox or Get-Recipient',
    all: [],
    oneOf: ['UserPrincipalName', 'WindowsLiveID', 'MicrosoftOnlineServicesID'],
    tells: [
      'PrimarySmtpAddress',
      'EmailAddresses',
      'RecipientTypeDetails',
      'RecipientType',
      'Alias',
      'ExternalDirectoryObjectId',
      'ExchangeGuid',
      'LegacyExchangeDN',
      'WindowsLiveID',
      'MicrosoftOnlineServicesID',
      'WindowsEmailAddress',
      'HiddenFromAddressListsEnabled',
      'ArchiveGuid',
      'MailboxPlan',
    ],
    atLeast: 2,
    columns: {},
    // They are those of the mailbox in its own directory.
    ignored: ['Id', 'Guid'],
  },
];
