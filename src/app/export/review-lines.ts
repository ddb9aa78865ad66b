import type { Accept } from '#contract/calls/export-calls.ts';
import type { ReviewLine } from '#core/deliverables/review-csv.ts';
import { addressKey } from '#core/mapping/address.ts';
import type { StoredLink } from '../db/link-table.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { sentenceOnOpen } from '../review/explain-open.ts';
import { isAccepted } from './is-accepted.ts';
import type { ExportPlan } from './export-plan.ts';
import type { Telling, ToldPair } from './tell-pairs.ts';

/** What more than its text is kept of a line. */
export interface ToldLine {
  readonly pair: ToldPair;
  readonly remark: string;
}

/**
 * Source accounts as `review.csv` tells them, in order of name. Null is a pause: nothing was done but reading.
 * @param told what is told of the lines of the plan.
 * @param onLine hears of each line before it is given.
 */
export function* reviewLines(
  tables: ProjectTables,
  plan: Pick<ExportPlan, 'links' | 'refused'>,
  accept: Accept,
  told: Telling,
  onLine?: (line: ToldLine) => void,
): Generator<ReviewLine | null> {
  const { links } = plan;
  const refused = new Map(plan.refused.map((pair) => [addressKey(pair.source), pair.message]));
  const guests = tables.keys.guestUpns('target');
  const upnOf = targetUpns(tables, links);
  let n = 0;
  for (const some of told) {
    if (some === null) {
      yield null;
      continue;
    }
    for (const pair of some) {
      const link = links[n++]!;
      const { source, target, targetId } = link;
      const { runnerUpId, runnerUpProbability, lead, reasons } = pair;
      const remark = targetId === null ? sentenceOnOpen(link.note, source.upn, (start) => guests.get(start)) : '';
      onLine?.({ pair, remark });
      yield {
        sourceUpn: source.upn,
        sourceName: source.displayName,
        sourceKind: source.kind,
        state: link.state,
        probability: link.probability,
        targetUpn: target?.upn ?? '',
        targetName: target?.displayName ?? '',
        runnerUpUpn: runnerUpId === null ? '' : upnOf(runnerUpId),
        runnerUpProbability: runnerUpId === null ? null : runnerUpProbability,
        lead,
        written: isAccepted(link, accept) ? (refused.get(addressKey(source.upn)) ?? 'yes') : whyNot(link),
        reasons,
        remark,
      };
    }
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
