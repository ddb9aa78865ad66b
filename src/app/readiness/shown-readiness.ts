import type { Progress, ShownReadiness } from '#contract/calls/readiness-calls.ts';
import type { ChecklistItem } from '#core/readiness/checklist.ts';
import { RULE_SET_VERSIONS, ruleSetOf } from '#core/readiness/rule-sets.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { EVERYBODY } from '../environments/read-projections.ts';
import { describeList } from '../tenant-lists/describe-list.ts';
import type { Readiness } from './read-readiness.ts';
import { shownFinding } from './shown-finding.ts';

/** Readiness as a screen is told of it, at a moment (ISO 8601, UTC). */
export function shownReadiness(tables: ProjectTables, readiness: Readiness, now: string): ShownReadiness {
  const dated = new Set(ruleSetOf(readiness.ruleSet).steps.flatMap(({ id, dated: is }) => (is ? id : [])));
  const stock = tables.tenantLists.standing('target', 'licences');
  const environments = readiness.environments.map(({ projection, items, windows, mailboxes }) => {
    const work = { automatic: 0, default: 0, reconfigure: 0, unknown: 0 };
    for (const mailbox of mailboxes) work[mailbox.work] += 1;
    return {
      id: projection.id,
      name: projection.id === EVERYBODY ? '' : projection.facts.name,
      items: items.map((item) => ({
        ...item,
        sources: [...item.sources],
        dated: dated.has(item.code),
        overdue: item.status !== 'done' && item.status !== 'not-applicable' && item.due !== null && item.due < now.slice(0, 10),
      })),
      windows: windows.map((window) => ({ ...window, sources: [...window.sources] })),
      progress: progressOf(items),
      mailboxes: work,
    };
  });
  return {
    ruleSet: readiness.ruleSet,
    ruleSets: [...RULE_SET_VERSIONS],
    findings: readiness.findings.map((finding) => shownFinding(tables, finding)),
    environments,
    progress: progressOf(readiness.environments.flatMap(({ items }) => items)),
    licences: readiness.licences.map((need) => {
      const { said = null, read = null } = readiness.licenceSources.get(need.name) ?? {};
      return { ...need, said, read };
    }),
    stock: stock && describeList(stock),
  };
}

/** What does not apply is not counted. */
export function progressOf(items: readonly ChecklistItem[]): Progress {
  const counted = items.filter(({ status }) => status !== 'not-applicable');
  const count = (status: ChecklistItem['status']): number => counted.filter((item) => item.status === status).length;
  return { done: count('done'), failed: count('failed'), total: counted.length };
}
