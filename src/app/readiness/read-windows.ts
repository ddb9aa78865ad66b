import type { ReadinessWindow } from '#core/readiness/checklist.ts';
import { sourcesOf } from '#core/readiness/find-findings.ts';
import type { ChecklistAnswer } from '#core/readiness/given.ts';
import type { RuleSet } from '#core/readiness/rule-set.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Left of a period when it is time to remind. */
const NEAR = 2 * DAY;

/** The periods of a rule set in one environment, as they stand at a moment (ISO 8601, UTC). */
export function readWindows(set: RuleSet, answers: ReadonlyMap<string, ChecklistAnswer>, now: string): ReadinessWindow[] {
  return set.windows.map(({ id, title, text, days, opens, closes, sources }): ReadinessWindow => {
    const opened = answers.get(opens);
    const from = opened?.status === 'done' ? opened.happenedAt : null;
    const until = from === null ? null : new Date(Date.parse(from) + days * DAY).toISOString();
    const isMet = answers.get(closes)?.status === 'done';
    return { code: id, title, text, sources: sourcesOf(set, sources), days, from, until, state: stateOf(until, isMet, now) };
  });
}

function stateOf(until: string | null, isMet: boolean, now: string): ReadinessWindow['state'] {
  if (until === null) return 'waiting';
  if (isMet) return 'met';
  const left = Date.parse(until) - Date.parse(now);
  return left <= 0 ? 'over' : left <= NEAR ? 'near' : 'running';
}
