import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';
import { canonicalise } from '#core/signoff/canonicalise.ts';
import {
  findSignatureFault,
  isSignatureGenuine,
  missingRoles,
  signRevision,
  statementOf,
  type RevisionToSign,
  type SignatureGiven,
} from '#core/signoff/signature.ts';

const REVISION: RevisionToSign = {
  project: 'Contoso joins Fabrikam',
  number: 2,
  frozenBy: 'Tess Ting',
  needs: ['client', 'second'],
  digest: 'd'.repeat(64),
  counts: { people: 3, environments: [{ name: 'Sales', users: 3, mapped: 1, excluded: 1, unmapped: 1 }] },
};
const GIVEN: SignatureGiven = {
  role: 'client',
  name: 'Ann Lee',
  title: 'Head of IT',
  organisation: 'Contoso',
  email: 'ann@contoso.com',
  mark: { kind: 'typed', text: 'Ann Lee' },
};
const WHEN = { at: '2026-11-23T10:00:00.000Z', zone: 'Europe/Berlin' };

describe('statementOf', () => {
  it('says what was looked at, the figures and what follows', () => {
    expect(statementOf('client', REVISION)).toBe(
      'I have looked at revision 2 of “Contoso joins Fabrikam” and approve it for my organisation: the accounts are to be mapped as it says, and not otherwise. ' +
        'Of 3 users, 1 becomes the account shown beside them, 1 is excluded for the reason given, and 1 has no account to become. ' +
        'I know that Microsoft neither moves nor maps a user who is not in the mapping file, and that any later change to these people makes a new revision, which has to be signed again.',
    );
    expect(statementOf('second', REVISION)).toContain('beside Tess Ting');
    const environments = [{ name: 'Sales', users: 12_000, mapped: 10_500, excluded: 1_000, unmapped: 500 }];
    expect(statementOf('client', { ...REVISION, counts: { people: 12_000, environments } })).toContain(
      'Of 12,000 users, 10,500 become the account shown beside them, 1,000 are excluded for the reason given, and 500 have no account to become.',
    );
  });
});

describe('signRevision', () => {
  const signature = signRevision(GIVEN, REVISION, WHEN, keyOfThisRun());

  it('is genuine for its own revision alone', () => {
    expect(isSignatureGenuine(signature, REVISION.digest, nodeCrypto)).toBe(true);
    expect(isSignatureGenuine(signature, 'e'.repeat(64), nodeCrypto)).toBe(false);
  });

  it('is genuine whatever words its statement was once put in', () => {
    const signer = keyOfThisRun();
    const { signature: _, ...record } = signature;
    const earlier = { ...record, publicKey: signer.publicKey, statement: 'I have looked at it: 1 are left out.' };
    const signed = { ...earlier, signature: signer.sign(canonicalise(earlier)) };
    expect(isSignatureGenuine(signed, REVISION.digest, nodeCrypto)).toBe(true);
  });

  it('holds only as long as nothing of the record is changed', () => {
    const fields = Object.keys(signature) as (keyof typeof signature)[];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        fc.pre(JSON.stringify(signature[field]) !== JSON.stringify(value));
        expect(isSignatureGenuine({ ...signature, [field]: value }, REVISION.digest, nodeCrypto)).toBe(false);
      }),
    );
    expect(isSignatureGenuine({ ...signature, more: 1 } as never, REVISION.digest, nodeCrypto)).toBe(false);
  });
});

describe('findSignatureFault', () => {
  const standing = [signRevision(GIVEN, REVISION, WHEN, keyOfThisRun())];
  const second: SignatureGiven = { ...GIVEN, role: 'second', name: 'Bo Berg', email: 'bo@contoso.com' };

  it.each([
    ['an address that is none', { ...second, email: 'bo' }, [], 'no e-mail address'],
    ['a drawing that is more than lines', { ...second, mark: { kind: 'drawn', path: 'M1 1"/><script>' } }, [], 'no drawing'],
    ['a role that is not asked for', { ...GIVEN, role: 'consultant' }, [], 'no such signature'],
    ['the same role twice', { ...second, role: 'client' }, standing, 'given already'],
    ['the same person in another role', { ...second, email: 'ANN@contoso.com ' }, standing, 'another person’s'],
    ['the same name in another role', { ...second, name: 'ann  lee' }, standing, 'another person’s'],
    ['as second whoever froze it', { ...second, name: 'tess ting' }, [], 'another person than Tess Ting'],
  ] as const)('refuses %s', (_name, given, others, fault) => {
    expect(findSignatureFault(given, REVISION, others)).toContain(fault);
  });

  it('lets two people sign, and then nobody is missing', () => {
    expect(missingRoles(REVISION.needs, [])).toEqual(['client', 'second']);
    expect(findSignatureFault(second, REVISION, standing)).toBeNull();
    expect(findSignatureFault({ ...second, mark: { kind: 'drawn', path: 'M10 20.5L30 40' } }, REVISION, standing)).toBeNull();
    expect(missingRoles(REVISION.needs, [...standing, second])).toEqual([]);
  });
});
