import type { Accept } from '#contract/calls/export-calls.ts';
import type { ReviewLine } from '#core/deliverables/review-csv.ts';
import { addressKey } from '#core/mapping/address.ts';
import { explainPair } from '#core/matching/explain-pair.ts';
import type { StoredLink } from '../db/link-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { explainOpen } from '../review/explain-open.ts';
import { isAccepted, type ExportPlan } from './export-plan.ts';

/** Every source account as `review.csv` tells it, in order of name. */
export function* reviewLines(tables: ProjectTables, plan: ExportPlan, accept: Accept): Generator<ReviewLine> {
  const { accounts, links, suggestions } = tables;
  const model = suggestions.run()?.model ?? null;
  const refused = new Map(plan.refused.map((pair) => [addressKey(pair.source), pair.message]));
  for (const link of links.list()) {
    const source = accounts.read(link.sourceId);
    if (!source) continue;
    const target = link.targetId === null ? null : accounts.read(link.targetId);
    const shown = link.targetId === null ? null : suggestions.candidate(link.sourceId, link.targetId);
    const runnerUp = suggestions.runnerUp(link.sourceId, link.targetId);
    const sourceUpn = source.fields.userPrincipalName ?? '';
    yield {
      sourceUpn,
      sourceName: source.fields.displayName ?? '',
      sourceKind: source.kind,
      state: link.state,
      probability: link.probability,
      targetUpn: target?.fields.userPrincipalName ?? '',
      targetName: target?.fields.displayName ?? '',
      runnerUpUpn: runnerUp ? (accounts.party(runnerUp.targetId)?.upn ?? '') : '',
      runnerUpProbability: runnerUp?.probability ?? null,
      written: isAccepted(link, accept) ? (refused.get(addressKey(sourceUpn)) ?? 'yes') : whyNot(link),
      reasons: target ? (shown && model ? sentences(explainPair(source, target, shown.evidence, model)) : []) : [explainOpen(tables, link)],
    };
  }
}

function whyNot(link: StoredLink): string {
  if (link.state === 'excluded') return `excluded: ${link.exclusion ?? ''}${link.note ? ` (${link.note})` : ''}`;
  return link.state === 'none' ? 'no target' : 'not decided yet';
}

function sentences(reasons: readonly { readonly sentence: string }[]): string[] {
  return reasons.map((reason) => reason.sentence).filter((sentence) => sentence !== '');
}
