import type { AccountKind, Side } from '#core/directory/account.ts';
import type { Decision } from '#core/mapping/decision.ts';
import type { Db } from './connect.ts';
import { hashOf, statesFrom, toColumns, toDecision, type Act, type LogEntry } from './log-entry.ts';

/** A step of the log as a whole. */
export interface LoggedStep {
  readonly step: number;
  /** Its last entry, which is what the person meant. */
  readonly last: LogEntry;
  /** How many entries it has, and how many of them were taken back one by one. */
  readonly entries: number;
  readonly takenBack: number;
  /** Whether all its entries are of one act. */
  readonly alike: boolean;
  /** Null for the undoing or redoing of another step. */
  readonly state: 'done' | 'undone' | 'dropped' | null;
}

export interface DecisionTable {
  /** Appends decisions as one step. Answers the step. */
  append(decisions: readonly Act[], by: string, at: string): number;
  /** Appends the undoing or redoing of a step. */
  appendReversal(act: 'undo' | 'redo', step: number, by: string, at: string): void;
  /** Decisions that count for a source account, under any of its keys, oldest first. */
  standing(sourceKeys: readonly string[]): Decision[];
  /** Every source key that anything was ever remarked under. */
  remarkedSourceKeys(): string[];
  /** The whole history of a source account, newest first; `undone` also when it was taken back. */
  history(sourceKeys: readonly string[]): (LogEntry & { readonly undone: boolean })[];
  /** One entry, or null. */
  entry(seq: number): LogEntry | null;
  /** Steps before one, or the last ones, newest first. */
  steps(before: number | null, limit: number): LoggedStep[];
  /** A step as a whole, or null. */
  step(step: number): LoggedStep | null;
  /** How many steps there are, undoing and redoing among them. */
  countSteps(): number;
  /** The source accounts whose pair a step decided about. */
  sourceKeysOf(step: number): string[];
  /** Whether a step says what accounts are. */
  isClassification(step: number): boolean;
  /** Every key of a side that was ever classified, with the kind that stands now; null: none. */
  classified(side: Side): Map<string, AccountKind | null>;
  /** Keys of all source accounts that anything was ever decided about, in order. */
  decidedSourceKeys(): string[];
  /** Under each source key, who decided last and at which entry, in order of the keys. */
  lastDeciders(): { readonly key: string; readonly by: string; readonly at: string; readonly seq: number }[];
  /** The whole log, one entry after the other. Nothing may be written meanwhile. */
  each(): IterableIterator<LogEntry>;
  /** The step that undo would take back, or redo bring back. */
  stepToUndo(): number | null;
  stepToRedo(): number | null;
  /** The first entry whose hash does not fit, or null when the whole log is as it was written. */
  firstForged(): number | null;
  /** Whether the record of done, undone and dropped steps is what the log says. */
  isStepStateTrue(): boolean;
}

/** Whether an entry was taken back by one that stands. */
const IS_TAKEN_BACK = `EXISTS (SELECT 1 FROM decision AS back JOIN step_state AS stands ON stands.step = back.step
  WHERE back.act = 'take-back' AND back.reverts = decision.seq AND stands.state = 'done')`;

/** Acts that say what becomes of a source account. */
const VERDICTS: ReadonlySet<string> = new Set<Decision['act']>(['accept', 'reject', 'unpair', 'exclude', 'clear']);
const NO_HASH = '0'.repeat(64);
const COLUMNS = `decision.seq, decision.step, decision.at, decision.by, decision.act, decision.source_key AS sourceKey,
  decision.target_key AS targetKey, decision.reason, decision.note, decision.reverts, decision.previous, decision.hash`;

export function decisionTable(db: Db): DecisionTable {
  const last = db.prepare<[], { seq: number; step: number; hash: string }>(
    'SELECT seq, (SELECT max(step) FROM decision) AS step, hash FROM decision ORDER BY seq DESC LIMIT 1',
  );
  const insert = db.prepare(
    `INSERT INTO decision (seq, step, at, by, act, source_key, target_key, reason, note, reverts, previous, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const setState = db.prepare('INSERT INTO step_state (step, state) VALUES (?, ?) ON CONFLICT (step) DO UPDATE SET state = excluded.state');
  const dropUndone = db.prepare("UPDATE step_state SET state = 'dropped' WHERE state = 'undone'");
  const lastDone = db.prepare<[], number | null>("SELECT max(step) FROM step_state WHERE state = 'done'").pluck();
  const firstUndone = db.prepare<[], number | null>("SELECT min(step) FROM step_state WHERE state = 'undone'").pluck();
  const ofSources = db.prepare<[string], LogEntry & { state: string; takenBack: 0 | 1 }>(
    `SELECT ${COLUMNS}, state.state, ${IS_TAKEN_BACK} AS takenBack FROM decision
     JOIN step_state AS state ON state.step = decision.step
     WHERE source_key IN (SELECT value FROM json_each(?)) ORDER BY seq`,
  );
  const classifies = db.prepare<[number], number>("SELECT EXISTS (SELECT 1 FROM decision WHERE step = ? AND act = 'classify')").pluck();
  const classified = db.prepare<[], { sourceKey: string; targetKey: string; kind: string; state: string }>(
    `SELECT source_key AS sourceKey, target_key AS targetKey, reason AS kind, state.state FROM decision
     JOIN step_state AS state ON state.step = decision.step WHERE act = 'classify' ORDER BY seq`,
  );
  const ofStep = db.prepare<[number], LogEntry>(`SELECT ${COLUMNS} FROM decision WHERE step = ? ORDER BY seq`);
  const all = db.prepare<[], LogEntry>(`SELECT ${COLUMNS} FROM decision ORDER BY seq`);
  const stepStates = db.prepare<[], { step: number; state: string }>('SELECT step, state FROM step_state ORDER BY step');
  const sources = db.prepare<[], string>("SELECT DISTINCT source_key FROM decision WHERE source_key <> '' ORDER BY source_key").pluck();

  const bySeq = db.prepare<[number], LogEntry>(`SELECT ${COLUMNS} FROM decision WHERE seq = ?`);
  const stepsBefore = db.prepare<[number, number], Omit<LoggedStep, 'last' | 'alike'> & { lastSeq: number; acts: number }>(
    `SELECT decision.step, max(decision.seq) AS lastSeq, count(*) AS entries, count(DISTINCT decision.act) AS acts,
       sum(${IS_TAKEN_BACK}) AS takenBack, state.state
     FROM decision LEFT JOIN step_state AS state ON state.step = decision.step
     WHERE decision.step < ? GROUP BY decision.step ORDER BY decision.step DESC LIMIT ?`,
  );
  const toStep = ({ lastSeq, acts, ...step }: ReturnType<typeof stepsBefore.all>[number]): LoggedStep[] => {
    const entry = bySeq.get(lastSeq);
    return entry ? [{ ...step, alike: acts === 1, last: entry }] : [];
  };
  const lastDeciders = db.prepare<[], { key: string; by: string; at: string; seq: number }>(
    // SQLite takes the other columns from the row of the maximum.
    `SELECT source_key AS key, by, at, max(seq) AS seq FROM decision JOIN step_state AS state ON state.step = decision.step
     WHERE state.state = 'done' AND act IN ('accept', 'reject', 'unpair', 'exclude', 'clear') AND NOT ${IS_TAKEN_BACK} GROUP BY source_key ORDER BY source_key`,
  );
  const remarked = db
    .prepare<[], string>(
      "SELECT DISTINCT source_key FROM decision WHERE act IN ('flag', 'unflag', 'comment', 'second') ORDER BY source_key",
    )
    .pluck();

  type NewEntry = Omit<LogEntry, 'seq' | 'previous' | 'hash'>;
  const append = (entries: readonly NewEntry[]): void => {
    const before = last.get();
    let seq = before?.seq ?? 0;
    let previous = before?.hash ?? NO_HASH;
    for (const entry of entries) {
      seq += 1;
      const hash = hashOf({ ...entry, seq, previous });
      insert.run(
        seq,
        entry.step,
        entry.at,
        entry.by,
        entry.act,
        entry.sourceKey,
        entry.targetKey,
        entry.reason,
        entry.note,
        entry.reverts,
        previous,
        hash,
      );
      previous = hash;
    }
  };
  const nextStep = (): number => (last.get()?.step ?? 0) + 1;

  return {
    append: (decisions, by, at) => {
      const step = nextStep();
      append(decisions.map((decision) => ({ step, at, by, ...toColumns(decision) })));
      dropUndone.run();
      setState.run(step, 'done');
      return step;
    },
    appendReversal: (act, step, by, at) => {
      append([{ step: nextStep(), at, by, act, sourceKey: '', targetKey: '', reason: '', note: '', reverts: step }]);
      setState.run(step, act === 'undo' ? 'undone' : 'done');
    },
    standing: (keys) =>
      ofSources
        .all(JSON.stringify(keys))
        .filter((entry) => entry.state === 'done' && entry.takenBack === 0 && VERDICTS.has(entry.act))
        .map(toDecision),
    history: (keys) =>
      ofSources
        .all(JSON.stringify(keys))
        .reverse()
        .map(({ state, takenBack, ...entry }) => ({ ...entry, undone: state !== 'done' || takenBack === 1 })),
    entry: (seq) => bySeq.get(seq) ?? null,
    steps: (before, limit) => stepsBefore.all(before ?? Number.MAX_SAFE_INTEGER, limit).flatMap(toStep),
    step: (step) =>
      stepsBefore
        .all(step + 1, 1)
        .filter((found) => found.step === step)
        .flatMap(toStep)[0] ?? null,
    countSteps: () => last.get()?.step ?? 0,
    sourceKeysOf: (step) => [
      ...new Set(ofStep.all(step).flatMap(({ act, sourceKey }) => (act === 'classify' || act === 'prefer' ? [] : sourceKey))),
    ],
    isClassification: (step) => classifies.get(step) === 1,
    classified: (side) => {
      const kinds = new Map<string, AccountKind | null>();
      for (const { sourceKey, targetKey, kind, state } of classified.all()) {
        const key = side === 'source' ? sourceKey : targetKey;
        if (key === '') continue;
        if (!kinds.has(key)) kinds.set(key, null);
        if (state === 'done') kinds.set(key, kind === '' ? null : (kind as AccountKind));
      }
      return kinds;
    },
    decidedSourceKeys: () => sources.all(),
    remarkedSourceKeys: () => remarked.all(),
    lastDeciders: () => lastDeciders.all(),
    each: () => all.iterate(),
    stepToUndo: () => lastDone.get() ?? null,
    stepToRedo: () => firstUndone.get() ?? null,
    isStepStateTrue: () => {
      const told = stepStates.all().map(({ step, state }) => `${step} ${state}`);
      return told.join() === [...statesFrom(all.iterate())].map(([step, state]) => `${step} ${state}`).join();
    },
    firstForged: () => {
      let previous = NO_HASH;
      for (const entry of all.iterate()) {
        if (entry.previous !== previous || hashOf(entry) !== entry.hash) return entry.seq;
        previous = entry.hash;
      }
      return null;
    },
  };
}
