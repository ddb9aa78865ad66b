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
  const scope =
    counts.environments.length === 1
      ? `Of ${sum.users} users, ${sum.mapped} become`
      : `In ${counts.environments.length} environments with ${sum.users} users together, ${sum.mapped} become`;
  const figures = `${scope} the account shown beside them, ${sum.excluded} are left out for the reason given, and ${sum.unmapped} have no account to become.`;
  return [WHAT_IT_MEANS[role](`revision ${number} of “${project}”`, frozenBy), figures, CONSEQUENCE].join(' ');
}

const WHAT_IT_MEANS: Readonly<Record<SignatureRole, (revision: string, frozenBy: string) => string>> = {
  client: (revision) =>
    `I have looked at ${revision} and approve it for my organisation: the accounts are to be mapped as it says, and not otherwise.`,
  consultant: (revision) =>
    `I have prepared or checked ${revision}: to my knowledge it says what the exports and the decisions of the people named in it say.`,
  second: (revision, frozenBy) =>
    `I have checked ${revision} myself, as a second person beside ${frozenBy || 'the one who prepared it'}, and agree with it.`,
};

const CONSEQUENCE =
  'I know that Microsoft neither moves nor maps a user who is not in the mapping file, and that any later change to these people makes a new revision, which has to be signed again.';

/** Path data of lines alone: moves and lines to places of at most four digits. */
const DRAWING = /^(?:[ML]-?\d{1,4}(?:\.\d)? -?\d{1,4}(?:\.\d)?)+$/;

/** Why somebody cannot sign, in words; null when nothing speaks against it. */
export function findSignatureFault(
  given: SignatureGiven,
  { needs, frozenBy, number }: RevisionToSign,
  others: readonly RevisionSignature[],
): string | null {
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given.email.trim())) return 'That is no e-mail address.';
  if (given.mark.kind === 'drawn' && !DRAWING.test(given.mark.path)) return 'That is no drawing.';
  if (!needs.includes(given.role)) return `Revision ${number} asks for no such signature.`;
  if (others.some(({ role }) => role === given.role)) return 'This signature has been given already.';
  const email = same(given.email);
  if (others.some((other) => same(other.email) === email || same(other.name) === same(given.name))) {
    return 'Each signature has to be another person’s.';
  }
  if (given.role === 'second' && same(given.name) === same(frozenBy)) {
    return `The second signature has to be of another person than ${frozenBy}, who froze this revision.`;
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
