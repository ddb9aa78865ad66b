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
  // Read whole sides once: one query an account takes ten times as long over a whole tenant.
  const sources = new Map(accounts.list('source').map((account) => [account.id, account]));
  const targets = new Map(accounts.list('target').map((account) => [account.id, account]));
  for (const link of links.list()) {
    const source = sources.get(link.sourceId);
    if (!source) continue;
    const target = link.targetId === null ? null : targets.get(link.targetId);
    const candidates = suggestions.candidates(link.sourceId);
    const shown = candidates.find((candidate) => candidate.targetId === link.targetId);
    const runnerUp = candidates.find((candidate) => candidate.targetId !== link.targetId);
    const sourceUpn = source.fields.userPrincipalName ?? '';
    yield {
      sourceUpn,
      sourceName: source.fields.displayName ?? '',
      sourceKind: source.kind,
      state: link.state,
      probability: link.probability,
      targetUpn: target?.fields.userPrincipalName ?? '',
      targetName: target?.fields.displayName ?? '',
      runnerUpUpn: runnerUp ? (targets.get(runnerUp.targetId)?.fields.userPrincipalName ?? '') : '',
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
