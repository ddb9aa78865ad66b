import { isDeleted, type Account, type AccountKind } from './account.ts';
import type { MappedColumn, ReadingEnd, ReadingStep, Recognition } from './export-reading.ts';
import type { Fault, Refusal } from './fault.ts';
import { MAX_SAMPLES, sampleOf } from './sample-of.ts';

/** A column as an inspection shows it. */
export interface InspectedColumn extends MappedColumn {
  /** Share of the accounts' rows in which it holds something, 0 to 1. */
  readonly filled: number;
  /** Up to three different values, cut to 100 characters. */
  readonly samples: readonly string[];
}

/** How many accounts have a user principal name, or where the file tells none a mail address, in a domain. */
export interface DomainCount {
  readonly domain: string;
  readonly accounts: number;
}

/** How many accounts are in a state that is apart from what they are for. */
export interface StateCounts {
  readonly disabled: number;
  readonly unlicensed: number;
  readonly deleted: number;
}

/** What was understood of a file. */
export type ExportInspection =
  | {
      readonly outcome: 'recognised';
      readonly recognition: Recognition;
      readonly columns: readonly InspectedColumn[];
      readonly rows: number;
      readonly accounts: number;
      readonly kinds: Partial<Record<AccountKind, number>>;
      readonly states: StateCounts;
      /** Most frequent first, at most five; guests count for nothing, their domain is the host's. */
      readonly domains: readonly DomainCount[];
      readonly faultCount: number;
      /** The first hundred. */
      readonly faults: readonly Fault[];
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

const MAX_FAULTS = 100;
const MAX_DOMAINS = 5;

/**
 * Folds the reading of a file into what a person wants to know before taking it in. Passes the steps
 * on, so that whoever drives it can show progress; keeps no rows.
 */
export function* inspectExport(reading: Generator<ReadingStep, ReadingEnd>): Generator<ReadingStep, ExportInspection> {
  const columns: { filled: number; readonly samples: Set<string> }[] = [];
  const kinds: Partial<Record<AccountKind, number>> = {};
  const states = { disabled: 0, unlicensed: 0, deleted: 0 };
  const domains = new Map<string, number>();
  const faults: Fault[] = [];

  for (;;) {
    const step = reading.next();
    if (step.done) {
      const end = step.value;
      if (end.type === 'refused') return { outcome: 'refused', refusal: end.refusal };
      return {
        outcome: 'recognised',
        recognition: end.recognition,
        columns: end.recognition.columns.map((column, index) => ({
          ...column,
          filled: end.accounts === 0 ? 0 : (columns[index]?.filled ?? 0) / end.accounts,
          samples: [...(columns[index]?.samples ?? [])],
        })),
        rows: end.rows,
        accounts: end.accounts,
        kinds,
        states,
        domains: mostFrequent(domains),
        faultCount: end.faults,
        faults,
      };
    }
    if (step.value.type === 'recognised') {
      for (const { index } of step.value.recognition.columns) columns[index] = { filled: 0, samples: new Set() };
    } else if (step.value.type === 'faults') {
      faults.push(...step.value.faults.slice(0, MAX_FAULTS - faults.length));
    } else {
      for (const { account, cells } of step.value.rows) {
        kinds[account.kind] = (kinds[account.kind] ?? 0) + 1;
        if (account.fields.accountEnabled === false) states.disabled++;
        if (account.fields.licensed === false) states.unlicensed++;
        if (isDeleted(account.fields)) states.deleted++;
        countDomain(nameOf(account), domains);
        for (const [index, column] of columns.entries()) {
          const cell = cells[index];
          if (cell === undefined || cell === '' || cell.trim() === '') continue;
          column.filled++;
          if (column.samples.size < MAX_SAMPLES) column.samples.add(sampleOf(cell));
        }
      }
    }
    yield step.value;
  }
}

/** The name whose domain tells of the tenant: a guest's mail is its address at home. */
function nameOf({ kind, fields }: Account): string {
  return fields.userPrincipalName ?? (kind === 'guest' ? null : fields.mail) ?? '';
}

/** The domain of a user principal name in lower case; null for a guest's and for none. */
export function domainOf(upn: string): string | null {
  const at = upn.lastIndexOf('@');
  if (at === -1 || /#EXT#@/i.test(upn)) return null;
  return upn.slice(at + 1).toLowerCase();
}

/** Longer names are no domains of the Internet. */
const MAX_DOMAIN = 253;

function countDomain(upn: string, domains: Map<string, number>): void {
  const domain = domainOf(upn);
  if (domain === null || domain.length > MAX_DOMAIN) return;
  const count = domains.get(domain);
  // A new one is copied, lest it keep alive the block of text it was cut from.
  domains.set(count === undefined ? ` ${domain}`.slice(1) : domain, (count ?? 0) + 1);
}

function mostFrequent(domains: ReadonlyMap<string, number>): DomainCount[] {
  return [...domains]
    .map(([domain, accounts]) => ({ domain, accounts }))
    .sort((a, b) => b.accounts - a.accounts || (a.domain < b.domain ? -1 : 1))
    .slice(0, MAX_DOMAINS);
}
