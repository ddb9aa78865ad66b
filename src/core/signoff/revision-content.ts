import type { Side } from '../directory/account.ts';
import type { EnvironmentProjection } from '../mapping/environment.ts';
import type { LinkState } from '../mapping/decision.ts';
import type { ChecklistItem } from '../readiness/checklist.ts';
import type { Finding } from '../readiness/finding.ts';
import type { KeyKeeper } from './sign-off-crypto.ts';

/** One source account as a revision freezes it. */
export interface RevisionPerson {
  /** `accountKey`. */
  readonly key: string;
  readonly upn: string;
  readonly name: string;
  readonly kind: string;
  readonly enabled: boolean | null;
  readonly licensed: boolean | null;
  readonly department: string;
  readonly state: LinkState;
  /** A person decided it, not the engine. */
  readonly decided: boolean;
  /** What would be written for this account: null when it has no target, or none that counts. */
  readonly target: { readonly key: string; readonly upn: string; readonly name: string; readonly kind: string } | null;
  /** Of the pair, 0 to 1; null where the engine gave none. */
  readonly probability: number | null;
  /** Reasons in words, the strongest first. */
  readonly reasons: readonly string[];
  /** A code of `EXCLUSION_REASONS`; null unless excluded. */
  readonly exclusion: string | null;
  readonly note: string;
  /** Who decided and when (ISO 8601, UTC); null for the engine. */
  readonly by: string | null;
  readonly at: string | null;
}

/** One line of the decision log, in words. */
export interface RevisionDecision {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly source: string;
  readonly target: string;
  readonly reason: string;
  readonly note: string;
  readonly hash: string;
}

/**
 * Everything a revision freezes. Its canonical form (`canonicalise`) is what the digest is taken of,
 * so nothing in it may depend on the machine, the locale or the order of the input.
 */
export interface RevisionContent {
  readonly format: 'crosswalk-revision/1';
  readonly project: string;
  /** 1 for the first; grows by one. 0 for a workbook of what stands now, which nobody froze. */
  readonly number: number;
  /** Digest of the revision before; null for the first. */
  readonly previous: string | null;
  /** ISO 8601, UTC. */
  readonly frozenAt: string;
  readonly frozenBy: string;
  /** Whose signatures it asks for; it counts as signed when all of them stand. */
  readonly needs: readonly SignatureRole[];
  readonly tenants: Readonly<Record<Side, { readonly name: string; readonly domains: readonly string[] }>>;
  readonly files: readonly {
    readonly side: Side | 'environment';
    readonly name: string;
    readonly title: string;
    readonly sha256: string;
    readonly rows: number;
    readonly accounts: number;
    readonly faults: number;
    readonly importedAt: string;
  }[];
  /** Versions of the rule sets that were applied. */
  readonly ruleSets: readonly string[];
  /** Every source account, in order of UPN by code unit in lower case. */
  readonly people: readonly RevisionPerson[];
  /** Without any environment there is one projection of everybody, with id 0. */
  readonly environments: readonly EnvironmentProjection[];
  readonly findings: readonly Finding[];
  readonly readiness: readonly { readonly environmentId: number; readonly items: readonly ChecklistItem[] }[];
  /** Mailbox work per person, licences needed against available, accounts to be created in the target. */
  readonly mailboxes: readonly {
    readonly upn: string;
    readonly target: string;
    readonly work: 'automatic' | 'default' | 'reconfigure' | 'unknown';
    readonly why: string;
  }[];
  readonly licences: readonly {
    readonly name: string;
    readonly needed: number;
    /** null: nobody said. */
    readonly available: number | null;
  }[];
  readonly toCreate: readonly {
    readonly upn: string | null;
    readonly name: string;
    readonly source: string;
    readonly department: string;
  }[];
  readonly decisions: readonly RevisionDecision[];
}

/** In which role somebody signs: `second` is another person than the one who froze the revision (four eyes). */
export const SIGNATURE_ROLES = ['client', 'consultant', 'second'] as const;
export type SignatureRole = (typeof SIGNATURE_ROLES)[number];

/** How one person differs from the revision before. */
export interface PersonChange {
  readonly change: 'added' | 'changed' | 'removed';
  readonly upn: string;
  readonly name: string;
  /** What it was and is, in words; empty where there was or is nothing. */
  readonly before: string;
  readonly after: string;
  /** The person who decided so; null where nobody did. */
  readonly by: string | null;
  readonly why: string;
}

/** A signature as it stands under a revision. */
export interface RevisionSignature {
  readonly role: SignatureRole;
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly email: string;
  /** ISO 8601, UTC, and the time zone of the machine, for example "Europe/Berlin". */
  readonly at: string;
  readonly zone: string;
  /** Typed name, or a drawing as SVG path data. */
  readonly mark: { readonly kind: 'typed'; readonly text: string } | { readonly kind: 'drawn'; readonly path: string };
  /** What was read before signing, word for word. */
  readonly statement: string;
  readonly digest: string;
  /** Of the installation it was signed on; SPKI, base64. */
  readonly publicKey: string;
  /** Where that installation keeps its private key (`Signer`). */
  readonly keptBy: KeyKeeper;
  /** Ed25519 over the canonical form of everything above, base64. */
  readonly signature: string;
}

/** What the deliverables are made from: a frozen revision, or with number 0 what stands now. */
export interface DeliveryContent {
  readonly content: RevisionContent;
  /** SHA-256 of the canonical form, lower-case hex. */
  readonly digest: string;
  readonly signatures: readonly RevisionSignature[];
  /** Against the signed revision before; empty for the first. */
  readonly changes: readonly PersonChange[];
}
