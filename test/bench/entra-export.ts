/** The header of an Entra download, with an employee number added: 30 columns. */
const HEADER =
  'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime,employeeId';

/** An Entra export of made-up people, in the order of nothing: object ids look random, every tenth display name is quoted. */
export function makeEntraExport(rows: number): Uint8Array {
  const lines = [HEADER];
  for (let row = 0; row < rows; row++) {
    const [first, last] = nameOf(row);
    const name = row % 10 === 0 ? `"${last}, ${first}"` : `${first} ${last}`;
    const upn = upnOf(row);
    lines.push(
      `${upn},${name},${last},${upn},${first},${guid(row)},Member,Consultant,Delivery,True,DE,Musterstraße ${row % 99},Bayern,Germany,Munich,München,80331,+49 89 ${row},+49 171 ${row},,,,,Contoso Ltd,,True,,contoso.onmicrosoft.com,2/6/2026 4:59:04 PM,E${row}`,
    );
  }
  return new TextEncoder().encode(lines.join('\r\n') + '\r\n');
}

/** The mailboxes of the same people, as Get-EXOMailbox lists them. */
export function makeMailboxList(rows: number): Uint8Array {
  const lines = [
    '"DisplayName","UserPrincipalName","PrimarySmtpAddress","RecipientTypeDetails","ExternalDirectoryObjectId","EmailAddresses"',
  ];
  for (let row = 0; row < rows; row++) {
    const upn = upnOf(row);
    lines.push(
      `"${nameOf(row).join(' ')}","${upn}","${upn}","UserMailbox","${guid(row)}","SMTP:${upn} smtp:u${row}@contoso.com X500:/o=ExchangeLabs/cn=${row}"`,
    );
  }
  return new TextEncoder().encode(lines.join('\r\n') + '\r\n');
}

/** The same people, as Get-ADUser lists them on the premises, where they sign in by another name: their primary address tells who they are. */
export function makeAdList(rows: number): Uint8Array {
  const lines = [
    '"DistinguishedName","Enabled","GivenName","Name","ObjectClass","ObjectGUID","SamAccountName","SID","Surname","UserPrincipalName","mail","Department"',
  ];
  for (let row = 0; row < rows; row++) {
    const [first, last] = nameOf(row);
    lines.push(
      `"CN=u${row},DC=corp,DC=local","True","${first}","${first} ${last}","user","${guid(row + rows)}","u${row}","S-1-5-21-1-1-1-${row}","${last}","u${row}@corp.local","${upnOf(row)}","Delivery"`,
    );
  }
  return new TextEncoder().encode(lines.join('\r\n') + '\r\n');
}

function nameOf(row: number): [first: string, last: string] {
  return [`Given${row % 997}`, row % 7 === 0 ? `Müller${row % 4999}` : `Family${row % 4999}`];
}

function upnOf(row: number): string {
  return `given${row % 997}.${row}@contoso.com`;
}

/** A different GUID for every number, scattered as real ones are. */
function guid(number: number): string {
  const scattered = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const hex = scattered.toString(16).padStart(8, '0');
  return `${hex}-${hex.slice(0, 4)}-4${hex.slice(4, 7)}-8${hex.slice(1, 4)}-${number.toString(16).padStart(12, '0')}`;
}
