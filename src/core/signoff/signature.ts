import { texts } from '#texts/texts.ts';
import { canonicalise } from './canonicalise.ts';
import type { ManifestCounts } from './manifest.ts';
import type { RevisionContent, RevisionSignature, SignatureRole } from './revision-content.ts';
import type { SignOffCrypto, Signer } from './sign-off-crypto.ts';

/** What somebody gives who signs; the rest of the record is known. */
export type SignatureGiven = Pick<RevisionSignature, 'role' | 'name' | 'title' | 'organisation' | 'email' | 'mark'>;

/** What is asked of a revision before it is signed. */
export type RevisionToSign = Pick<RevisionContent, 'project' | 'number' | 'frozenBy' | 'needs'> & {
  readonly digest: string;
  readonly counts: ManifestCounts;
};

/** What a signature means, in plain words; the exact text is part of the record. */
export function statementOf(role: SignatureRole, { project, number, frozenBy, counts }: RevisionToSign): string {
  const sum = { users: 0, mapped: 0, excluded: 0, unmapped: 0 };
  for (const each of counts.environments) for (const part of ['users', 'mapped', 'excluded', 'unmapped'] as const) sum[part] += each[part];
  const { statement } = texts.signoff;
  const scope =
    counts.environments.length === 1
      ? statement.ofUsers(sum.users, sum.mapped)
      : statement.inEnvironments(counts.environments.length, sum.users, sum.mapped);
  const figures = statement.figures(scope, sum.excluded, sum.unmapped);
  return [statement[role](statement.revision(number, project), frozenBy), figures, statement.consequence].join(' ');
}

/** Path data of lines alone: moves and lines to places of at most four digits. */
const DRAWING = /^(?:[ML]-?\d{1,4}(?:\.\d)? -?\d{1,4}(?:\.\d)?)+$/;

/** Why somebody cannot sign, in words; null when nothing speaks against it. */
export function findSignatureFault(
  given: SignatureGiven,
  { needs, frozenBy, number }: RevisionToSign,
  others: readonly RevisionSignature[],
): string | null {
  const { refused } = texts.signoff;
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given.email.trim())) return refused.email;
  if (given.mark.kind === 'drawn' && !DRAWING.test(given.mark.path)) return refused.mark;
  if (!needs.includes(given.role)) return refused.notAsked(number);
  if (others.some(({ role }) => role === given.role)) return refused.given;
  const email = same(given.email);
  if (others.some((other) => same(other.email) === email || same(other.name) === same(given.name))) {
    return refused.samePerson;
  }
  if (given.role === 'second' && same(given.name) === same(frozenBy)) {
    return refused.sameAsFrozen(frozenBy);
  }
  return null;
}

/** Signs a revision: the record binds who, when, what was read and the digest. */
export function signRevision(
  given: SignatureGiven,
  revision: RevisionToSign,
  when: Pick<RevisionSignature, 'at' | 'zone'>,
  signer: Signer,
): RevisionSignature {
  const { role, name, title, organisation, email, mark } = given;
  const record: Omit<RevisionSignature, 'signature'> = {
    role,
    name,
    title,
    organisation,
    email,
    at: when.at,
    zone: when.zone,
    mark,
    statement: statementOf(role, revision),
    digest: revision.digest,
    publicKey: signer.publicKey,
    keptBy: signer.keptBy,
  };
  return { ...record, signature: signer.sign(canonicalise(record)) };
}

/** Whether a signature is of the revision with this digest, and was not changed since it was given. */
export function isSignatureGenuine(signature: RevisionSignature, digest: string, crypto: SignOffCrypto): boolean {
  const { signature: bytes, ...record } = signature;
  return record.digest === digest && crypto.verify(record.publicKey, canonicalise(record), bytes);
}

/** Roles whose signatures are still wanted, in the order in which they were asked for. */
export function missingRoles(needs: readonly SignatureRole[], signatures: readonly Pick<RevisionSignature, 'role'>[]): SignatureRole[] {
  return needs.filter((need) => !signatures.some(({ role }) => role === need));
}

function same(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
