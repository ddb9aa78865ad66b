import { isDeleted, type Account, type AccountKind } from '#core/directory/account.ts';

/** An account as `crosswalk inspect --accounts` lists it; null is what the file does not tell. */
export interface ListedAccount {
  readonly upn: string | null;
  readonly objectId: string | null;
  readonly displayName: string | null;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly mail: string | null;
  readonly aliases: readonly string[];
  readonly employeeId: string | null;
  readonly enabled: boolean | null;
  readonly licensed: boolean | null;
  readonly kind: AccountKind;
  readonly deleted: boolean;
  readonly line: number;
}

export function toListedAccount({ kind, fields }: Account, line: number): ListedAccount {
  const aliases = [...(fields.proxyAddresses ?? []), ...(fields.otherMails ?? [])];
  return {
    upn: fields.userPrincipalName ?? null,
    objectId: fields.objectId ?? null,
    displayName: fields.displayName ?? null,
    givenName: fields.givenName ?? null,
    surname: fields.surname ?? null,
    mail: fields.mail ?? null,
    aliases: [...new Set(aliases.flatMap((alias) => mailOf(alias)))],
    employeeId: fields.employeeId ?? null,
    enabled: fields.accountEnabled ?? null,
    licensed: fields.licensed ?? null,
    kind,
    deleted: isDeleted(fields),
    line,
  };
}

/** A mail address without its `smtp:`; addresses of other protocols (x500, sip, spo) reach nobody by mail. */
function mailOf(address: string): string[] {
  const plain = address.replace(/^smtp:/i, '');
  return plain.includes('@') && !plain.includes(':') ? [plain] : [];
}
