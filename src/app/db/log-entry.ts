import { createHash } from 'node:crypto';
import type { Classification, Decision, ExclusionReason, Preference, Remark, TakeBack } from '#core/mapping/decision.ts';

/** What can be written into the log as part of a step. */
export type Act = Decision | Classification | Preference | Remark | TakeBack;

/** One line of the log: a decision, or the undoing or redoing of a step. */
export interface LogEntry {
  readonly seq: number;
  /** Entries of one step were made, and are taken back, together. */
  readonly step: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly act: Act['act'] | 'undo' | 'redo';
  readonly sourceKey: string;
  readonly targetKey: string;
  readonly reason: string;
  readonly note: string;
  /** The step that an undo or redo is about, or the entry that is taken back. */
  readonly reverts: number | null;
  /** Hash of the entry before, 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 of everything above, in hex. */
  readonly hash: string;
}

/** What became of each step, told by the log alone, in order of the steps. */
export function statesFrom(entries: Iterable<LogEntry>): Map<number, 'done' | 'undone' | 'dropped'> {
  const states = new Map<number, 'done' | 'undone' | 'dropped'>();
  for (const { act, step, reverts } of entries) {
    if (act === 'undo' || act === 'redo') {
      states.set(reverts ?? 0, act === 'undo' ? 'undone' : 'done');
    } else if (!states.has(step)) {
      for (const [other, state] of states) if (state === 'undone') states.set(other, 'dropped');
      states.set(step, 'done');
    }
  }
  return states;
}

/** SHA-256 of an entry, in hex. */
export function hashOf(entry: Omit<LogEntry, 'hash'>): string {
  const { seq, step, at, by, act, sourceKey, targetKey, reason, note, reverts, previous } = entry;
  return createHash('sha256')
    .update(JSON.stringify([seq, step, at, by, act, sourceKey, targetKey, reason, note, reverts, previous]))
    .digest('hex');
}

/** An act as the columns of its entry. */
export function toColumns(act: Act): Pick<LogEntry, 'act' | 'sourceKey' | 'targetKey' | 'reason' | 'note' | 'reverts'> {
  const blank = { sourceKey: '', targetKey: '', reason: '', note: '', reverts: null };
  switch (act.act) {
    case 'classify':
      return { ...blank, act: act.act, [act.side === 'source' ? 'sourceKey' : 'targetKey']: act.key, reason: act.kind ?? '' };
    case 'prefer':
      // Which side is meant must be told where no account is named too.
      return {
        ...blank,
        act: act.act,
        [act.side === 'source' ? 'sourceKey' : 'targetKey']: act.key ?? '',
        reason: `${act.side} ${act.field}`,
        note: act.file ?? '',
      };
    case 'accept':
    case 'reject':
      return { ...blank, act: act.act, sourceKey: act.source, targetKey: act.target };
    case 'exclude':
      return { ...blank, act: act.act, sourceKey: act.source, reason: act.reason, note: act.note };
    case 'comment':
      return { ...blank, act: act.act, sourceKey: act.source, note: act.note };
    case 'take-back':
      return { ...blank, act: act.act, sourceKey: act.source, reverts: act.entry };
    default:
      return { ...blank, act: act.act, sourceKey: act.source };
  }
}

/** A decision as it was before it became an entry. */
export function toDecision(entry: LogEntry): Decision {
  const source = entry.sourceKey;
  switch (entry.act) {
    case 'accept':
    case 'reject':
      return { act: entry.act, source, target: entry.targetKey };
    case 'exclude':
      return { act: 'exclude', source, reason: entry.reason as ExclusionReason, note: entry.note };
    case 'unpair':
    case 'clear':
      return { act: entry.act, source };
    default:
      throw new Error(`log entry ${entry.seq} is ${entry.act}, which decides nothing about an account`);
  }
}
