import type { Accept } from '#contract/calls/export-calls.ts';
import type { ReviewLine } from '#core/deliverables/review-csv.ts';
import { addressKey } from '#core/mapping/address.ts';
import { explainPair, type Explained } from '#core/matching/explain-pair.ts';
import type { StoredLink } from '../db/link-table.ts';
import type { LinkedAccount, LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { sentenceOnOpen } from '../review/explain-open.ts';
import { isAccepted } from './is-accepted.ts';
import { fieldsReader, movedFields, type MovedFields } from './pair-fields.ts';
import type { ExportPlan } from './export-plan.ts';
import { readWeighedPairs } from './weighed-pairs.ts';

/** Which lines, and who else wants to hear of them. */
export interface LinesWanted {
  /** Places in the order of name; all of them without. */
  readonly from?: number;
  readonly to?: number;
  /** Hears of each line before it is given. */
  readonly onLine?: ((line: ToldLine) => void) | undefined;
}

/** What more than its text is kept of a line. Plain data. */
export interface ToldLine {
  /** The strongest of them, in words. */
  readonly reasons: readonly string[];
  readonly remark: string;
  /** Null without a target. */
  readonly source: MovedFields | null;
  readonly target: MovedFields | null;
}

/** Reasons that are kept with a pair; more than the strongest nobody reads. */
const REASONS = 4;

/**
 * Source accounts as `review.csv` tells them, in order of name, all or those of some places in that order.
 * Null is a pause: nothing was done but reading.
 */
export function* reviewLines(
  tables: ProjectTables,
  plan: Pick<ExportPlan, 'links' | 'refused'>,
  accept: Accept,
  { from = 0, to = Infinity, onLine }: LinesWanted = {},
): Generator<ReviewLine | null> {
  const { keys, suggestions } = tables;
  const links = plan.links.slice(from, to);
  const model = suggestions.run()?.model ?? null;
  const refused = new Map(plan.refused.map((pair) => [addressKey(pair.source), pair.message]));
  const guests = keys.guestUpns('target');
  yield null;
  const pairs = yield* pausing(readWeighedPairs(suggestions, links));
  const read = fieldsReader(tables);
  const upnOf = targetUpns(tables, links);
  for (const link of links) {
    const { source, target, targetId } = link;
    const pair = pairs.get(link.sourceId);
    const both = target && targetId !== null ? { source: told(source, link.sourceId), target: told(target, targetId) } : null;
    const line: ReviewLine = {
      sourceUpn: source.upn,
      sourceName: source.displayName,
      sourceKind: source.kind,
      state: link.state,
      probability: link.probability,
      targetUpn: target?.upn ?? '',
      targetName: target?.displayName ?? '',
      runnerUpUpn: pair?.runnerUpId ? upnOf(pair.runnerUpId) : '',
      runnerUpProbability: pair?.runnerUpId ? pair.runnerUpProbability : null,
      lead: pair?.lead ?? null,
      written: isAccepted(link, accept) ? (refused.get(addressKey(source.upn)) ?? 'yes') : whyNot(link),
      reasons: both && pair?.evidence && model ? explainPair(both.source, both.target, pair.evidence, model) : [],
      remark: targetId === null ? sentenceOnOpen(link.note, source.upn, (start) => guests.get(start)) : '',
    };
    onLine?.({
      reasons: line.reasons.slice(0, REASONS).map(({ sentence }) => sentence),
      remark: line.remark,
      source: both && movedFields(both.source.fields),
      target: both && movedFields(both.target.fields),
    });
    yield line;
  }
  function told(account: LinkedAccount, id: number): Explained {
    return { kind: account.kind, fields: read(account, id) };
  }
}

/** Does some work inside one whose pauses are null. */
export function* pausing<T>(work: Generator<void, T>): Generator<null, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield null;
  }
}

/** Most runners-up are somebody's target, whose UPN is known; the rest are looked up. */
function targetUpns({ accounts }: ProjectTables, links: readonly LinkWithAccounts[]): (id: number) => string {
  const known = new Map<number, string>();
  for (const { targetId, target } of links) if (targetId !== null && target) known.set(targetId, target.upn);
  return (id) => known.get(id) ?? accounts.party(id)?.upn ?? '';
}

function whyNot(link: StoredLink): string {
  if (link.state === 'excluded') return `excluded: ${link.exclusion ?? ''}${link.note ? ` (${link.note})` : ''}`;
  return link.state === 'none' ? 'no target' : 'not decided yet';
}
