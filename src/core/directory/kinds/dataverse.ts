import type { ColumnNames, ExportKind } from '../export-kind.ts';

const COLUMNS: ColumnNames = {
  userPrincipalName: ['Windows Live ID', 'windowsliveid', 'User Name', 'domainname'],
  objectId: [
    'Azure AD Object ID',
    'azureactivedirectoryobjectid',
    'Microsoft Entra ID Object ID',
    'Microsoft Entra Object ID',
    'Entra Object ID',
  ],
  // "Integration user mode" first: it is the exception, and says nothing where it is off.
  accessMode: [
    { header: 'Integration user mode', reading: 'integration-user' },
    { header: 'isintegrationuser', reading: 'integration-user' },
    'Access Mode',
  ],
  accountEnabled: [{ header: 'isdisabled', reading: 'inverted' }, 'Status'],
};

/**
 * The Dataverse table systemuser: Advanced Find's worksheets carry the column labels, other tools the
 * logical names. "Title" is a form of address there, and the record's own id is no object id.
 */
export const DATAVERSE: readonly ExportKind[] = [
  {
    kind: 'dataverse-users',
    title: 'Dataverse, Users (worksheet of a view)',
    all: [],
    oneOf: ['Windows Live ID', 'User Name'],
    tells: [
      'Windows Live ID',
      'User Name',
      'Full Name',
      'Primary Email',
      'Email 2',
      'Business Unit',
      'Access Mode',
      'Azure AD Object ID',
      'Microsoft Entra ID Object ID',
      'Entra Object ID',
      'Application ID',
      'Status',
      'User Licensed',
      'User Synced',
      'Restricted Access Mode',
      'Employee',
      'Primary Email Status',
      'Integration user mode',
      'Deleted State',
      '(Do Not Modify) User',
      '(Do Not Modify) Row Checksum',
      '(Do Not Modify) Modified On',
    ],
    atLeast: 2,
    columns: COLUMNS,
    ignored: ['Title', 'User'],
  },
  {
    kind: 'dataverse-systemuser',
    title: 'Dataverse, table systemuser (logical names)',
    all: [],
    oneOf: ['windowsliveid', 'domainname'],
    tells: [
      'windowsliveid',
      'domainname',
      'systemuserid',
      'fullname',
      'firstname',
      'lastname',
      'internalemailaddress',
      'azureactivedirectoryobjectid',
      'isdisabled',
      'accessmode',
      'islicensed',
      'issyncwithdirectory',
      'applicationid',
      'businessunitid',
      'employeeid',
      'setupuser',
      'isintegrationuser',
      'deletedstate',
      'azuredeletedon',
      'disabledreason',
    ],
    atLeast: 2,
    columns: COLUMNS,
    ignored: ['title', 'systemuserid'],
  },
];
