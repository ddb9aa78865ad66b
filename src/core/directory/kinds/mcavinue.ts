import type { ExportKind } from '../export-kind.ts';

/**
 * Sean McAvinue's tenant migration assessment: a workbook whose sheets User Accounts, Shared
 * Mailboxes, Resource Accounts and Guest Accounts list accounts. The columns for the target are left
 * for a person to fill in; they describe nobody.
 */
export const MCAVINUE: readonly ExportKind[] = [
  {
    kind: 'mcavinue-assessment',
    title: 'Tenant migration assessment (Sean McAvinue), account sheet',
    all: [],
    oneOf: ['Group License Assignments', 'Disabled Plan IDs'],
    tells: ['Migrate', 'id', 'userPrincipalName', 'License SKUs', 'Group License Assignments', 'Disabled Plan IDs', 'MailboxType'],
    atLeast: 3,
    columns: { licenses: ['License SKUs'], recipientType: ['MailboxType'] },
    ignored: ['targetobjectID', 'targetUPN', 'TargetMail'],
  },
];
