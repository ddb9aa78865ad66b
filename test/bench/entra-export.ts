/** The header of an Entra download, with an employee number added: 30 columns. */
const HEADER =
  'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,streetAddress,state,country,officeLocation,city,postalCode,telephoneNumber,mobilePhone,alternateEmailAddress,ageGroup,consentProvidedForMinor,legalAgeGroupClassification,companyName,creationType,directorySynced,invitationState,identityIssuer,createdDateTime,employeeId';

/** An Entra export of made-up people, in the order of nothing: object ids look random, every tenth display name is quoted. */
export function makeEntraExport(rows: number): Uint8Array {
  const lines = [HEADER];
  for (let row = 0; row < rows; row++) {
    const first = `Given${row % 997}`;
    const last = row % 7 === 0 ? `Müller${row % 4999}` : `Family${row % 4999}`;
    const name = row % 10 === 0 ? `"${last}, ${first}"` : `${first} ${last}`;
    const upn = `${first}.${row}@contoso.com`.toLowerCase();
    lines.push(
      `${upn},${name},${last},${upn},${first},${guid(row)},Member,Consultant,Delivery,True,DE,Musterstraße ${row % 99},Bayern,Germany,Munich,München,80331,+49 89 ${row},+49 171 ${row},,,,,Contoso Ltd,,True,,contoso.onmicrosoft.com,2/6/2026 4:59:04 PM,E${row}`,
    );
  }
  return new TextEncoder().encode(lines.join('\r\n') + '\r\n');
}

/** A different GUID for every number, scattered as real ones are. */
function guid(number: number): string {
  const scattered = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const hex = scattered.toString(16).padStart(8, '0');
  return `${hex}-${hex.slice(0, 4)}-4${hex.slice(4, 7)}-8${hex.slice(1, 4)}-${number.toString(16).padStart(12, '0')}`;
}
