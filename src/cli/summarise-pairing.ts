import type { Accept } from '#contract/calls/export-calls.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import type { AccountField, AccountKind, Side } from '#core/directory/account.ts';
import type { Fault } from '#core/directory/fault.ts';
import { modelInWords, type ModelInWords } from '#core/matching/model-in-words.ts';
import type { PlanTold } from '#app/export/planned-mapping.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { sameTool } from '#app/import/find-older.ts';
import type { OpenQuestion } from '#app/matching/held-questions.ts';
import { reviewRows } from '#app/review/review-rows.ts';
import { QUESTIONS_TOLD } from './pairing-run.ts';

/** What `crosswalk pair --json` prints. */
export interface PairingSummary {
  readonly source: TenantSummary & { readonly states: StateCounts };
  readonly target: TenantSummary & { readonly paired: number; readonly unpaired: number };
  readonly mapping: { readonly accept: Accept } & Pick<PlanTold, 'lines' | 'leftOut'>;
  readonly findings: PlanTold['findings'];
  /** The first few open questions, the likeliest first. */
  readonly toReview: readonly OpenQuestion[];
  /** What was learned from the two tenants. */
  readonly rules: LearnedRules;
  /** The open suggestions of the pairing before that came out otherwise, by name. */
  readonly changed: {
    readonly count: number;
    readonly list: readonly {
      readonly source: string;
      readonly before: { readonly state: string; readonly target: string };
      readonly after: { readonly state: string; readonly target: string };
      readonly why: string;
    }[];
  };
  readonly files: readonly string[];
  readonly project: string | null;
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly peakMemoryBytes: number;
}

type LearnedRules = Pick<ModelInWords, 'domains' | 'signInNames' | 'renames'>;

interface TenantSummary {
  readonly name: string;
  readonly accounts: number;
  readonly kinds: Partial<Record<AccountKind, number>>;
  readonly imported: readonly {
    readonly name: string;
    readonly kind: string;
    readonly rows: number;
    readonly accounts: number;
    readonly faults: number;
    /** The first hundred. */
    readonly faultList: readonly Fault[];
  }[];
  /** Where files tell different values of one field, and whose value counts; those with most accounts first. */
  readonly contradictions: readonly {
    readonly field: AccountField;
    readonly counts: string;
    readonly doesNot: string;
    readonly accounts: number;
  }[];
  /** Files of which a later one of the same tool may be a newer version, and how many accounts only they tell of. */
  readonly perhapsOlder: readonly { readonly name: string; readonly newer: string; readonly onlyHere: number }[];
}

/** What is told of the accounts and their pairs. */
export interface PairingFigures {
  readonly accounts: Readonly<Record<Side, number>>;
  readonly kinds: Readonly<Record<Side, TenantSummary['kinds']>>;
  readonly states: StateCounts;
  /** How many target accounts are taken. */
  readonly paired: number;
  readonly toReview: readonly OpenQuestion[];
}

/** The figures of a project. */
export function figuresOf(tables: ProjectTables): PairingFigures {
  const { accounts, links } = tables;
  return {
    accounts: { source: accounts.count('source'), target: accounts.count('target') },
    kinds: { source: accounts.kinds('source'), target: accounts.kinds('target') },
    states: links.counts(),
    paired: links.countPaired(),
    toReview: openQuestions(tables),
  };
}

/** What is told of a pairing: of its files, rules and changes by the project, of its accounts by the figures. */
export function summarisePairing(
  tables: ProjectTables,
  plan: PlanTold,
  figures: PairingFigures,
  run: {
    readonly accept: Accept;
    readonly written: readonly string[];
    readonly project: string | null;
    readonly milliseconds: Readonly<Record<string, number>>;
  },
): PairingSummary {
  const { accounts, states, paired, toReview } = figures;
  return {
    source: { ...tenant(tables, 'source', figures), states },
    target: { ...tenant(tables, 'target', figures), paired, unpaired: accounts.target - paired },
    mapping: { accept: run.accept, lines: plan.lines, leftOut: plan.leftOut },
    findings: plan.findings,
    toReview,
    rules: learnedRules(tables),
    changed: changedSuggestions(tables),
    files: run.written,
    project: run.project,
    milliseconds: run.milliseconds,
    // maxRSS is in kibibytes on every platform Node runs on.
    peakMemoryBytes: process.resourceUsage().maxRSS * 1024,
  };
}

function learnedRules({ suggestions }: ProjectTables): LearnedRules {
  const run = suggestions.run();
  const { domains = [], signInNames = [], renames = [] } = (run && modelInWords(run.model)) ?? {};
  return { domains, signInNames, renames };
}

function changedSuggestions({ accounts, changes, suggestions }: ProjectTables): PairingSummary['changed'] {
  const list = changes.list().map(({ sourceId, sourceUpn, state, target, sentence }) => {
    const now = suggestions.read(sourceId);
    const party = now?.targetId ? accounts.party(now.targetId) : null;
    return {
      source: sourceUpn,
      before: { state, target },
      after: { state: now?.state ?? 'none', target: party?.upn ?? '' },
      why: sentence,
    };
  });
  return { count: list.length, list };
}

function openQuestions(tables: ProjectTables): OpenQuestion[] {
  const rows = reviewRows(tables, tables.suggestions.run()?.model ?? null, tables.links.likeliestOpen(QUESTIONS_TOLD));
  return rows.map((row) => ({
    source: row.source.upn,
    target: row.target?.upn ?? '',
    probability: row.probability,
    why: row.reason,
  }));
}

function tenant(tables: ProjectTables, side: Side, { accounts, kinds }: PairingFigures): TenantSummary {
  const files = tables.imports.list().filter((file) => file.side === side);
  const nameOf = (importId: number): string => files.find(({ id }) => id === importId)?.name ?? '';
  return {
    name: tables.meta.tenantName(side) ?? side,
    accounts: accounts[side],
    kinds: kinds[side],
    imported: files.map((file) => ({
      name: file.name,
      kind: file.recognition.title,
      rows: file.rows,
      accounts: file.accounts,
      faults: file.faults,
      faultList: tables.imports.faults(file.id, 0, 100),
    })),
    contradictions: tables.contradictions
      .groups(side)
      .map(({ field, winner, loser, accounts }) => ({ field, counts: nameOf(winner), doesNot: nameOf(loser), accounts })),
    perhapsOlder: files.flatMap((file) => {
      const newer = files.findLast((other) => other.importedAt > file.importedAt && sameTool(other.recognition, file.recognition));
      return newer ? [{ name: file.name, newer: newer.name, onlyHere: tables.rows.accountsOf(file.id).alone.length }] : [];
    }),
  };
}
