import { describe, expect, it } from 'vitest';
import type { BulkDecision, ReviewFilter } from '#contract/calls/review-calls.ts';
import { AppError } from '#contract/failure.ts';
import { packCandidates } from '#app/db/pack-candidates.ts';
import { drive } from '#app/jobs/drive.ts';
import { inTransaction } from '#app/jobs/in-transaction.ts';
import { concernedIds, countConcerned, countDecided, decideAll } from '#app/review/decide-all.ts';
import { decide } from '#app/review/decide.ts';
import { narrowReview, shownIds } from '#app/review/narrow-review.ts';
import { createReviewIndex, flaggedRecords } from '#app/review/review-index.ts';
import { stepThroughHistory } from '#app/review/step-through-history.ts';
import { tempProject } from '#test/support/temp-project.ts';

const NO_FILTER: ReviewFilter = { states: [], kinds: [], reasons: [], bands: [], domains: [], departments: [], flags: [], search: '' };
const at = '2026-11-24T10:00:00.000Z';

/** Four source accounts; the engine pairs the first three, the third one narrowly. */
function paired() {
  const project = tempProject();
  const { tables } = project;
  const sources = project.add('source', ...[1, 2, 3, 4].map((n) => ({ userPrincipalName: `s${n}@contoso.com`, displayName: `S${n}` })));
  const targets = project.add('target', ...[1, 2, 3].map((n) => ({ userPrincipalName: `t${n}@fabrikam.com`, displayName: `T${n}` })));
  for (const [n, sourceId] of sources.slice(0, 3).entries()) {
    const targetId = targets[n]!;
    const pack = packCandidates([{ targetId, weight: 3, probability: 0.6 + n / 10, evidence: new Uint8Array(4) }]);
    tables.suggestions.add(
      {
        sourceId,
        state: 'review',
        targetId,
        probability: 0.6 + n / 10,
        runnerUpId: null,
        margin: n === 2 ? 1 : null,
        reason: 'name',
        byRule: n < 2,
      },
      pack,
    );
  }
  const index = createReviewIndex();
  const open = { ...project, tables };
  const look = async (filter: Partial<ReviewFilter>, decision: BulkDecision, by = 'Ann') => {
    const columns = await index.columns(open);
    const sourceIds = shownIds(columns, narrowReview(columns, { ...NO_FILTER, ...filter }));
    const concerned = concernedIds(tables, columns, sourceIds, decision, by);
    return { concerned, counts: countConcerned(columns, sourceIds, concerned) };
  };
  const doAll = async (filter: Partial<ReviewFilter>, decision: BulkDecision, by = 'Ann'): Promise<void> => {
    const { concerned } = await look(filter, decision, by);
    drive(inTransaction(project.db, decideAll(tables, { sourceIds: concerned, decision, by }, at)), () => true);
  };
  return { ...open, sources, targets, index, look, doAll, flagsOf: (id: number) => flaggedRecords(tables, [id])[0]!.flags };
}

describe('a decision about everybody the filter leaves', () => {
  it('says beforehand how many it concerns and how unlikely the worst of them is', async () => {
    const { look } = paired();
    expect((await look({}, { act: 'accept' })).counts).toEqual({ shown: 4, concerned: 3, lowestProbability: 0.6 });
    expect((await look({ states: ['none'] }, { act: 'accept' })).counts).toEqual({ shown: 1, concerned: 0, lowestProbability: null });
  });

  it('is one step that one undo takes back', async () => {
    const { tables, doAll } = paired();
    await doAll({}, { act: 'accept' });
    expect(tables.links.counts()).toMatchObject({ accepted: 3, none: 1, review: 0 });
    stepThroughHistory(tables, 'undo', 'Ann', at);
    expect(tables.links.counts()).toMatchObject({ accepted: 0, none: 1, review: 3 });
  });

  it('leaves alone who is decided about alike already', async () => {
    const { look, doAll } = paired();
    await doAll({ states: ['none'] }, { act: 'exclude', reason: 'leaver', note: '' });
    expect((await look({}, { act: 'exclude', reason: 'leaver', note: '' })).counts.concerned).toBe(3);
    expect((await look({}, { act: 'clear' })).counts.concerned).toBe(1);
  });

  it('leaves nothing behind when an account is gone', () => {
    const { db, tables, sources } = paired();
    const order = { sourceIds: [sources[0]!, 999], decision: { act: 'flag' }, by: 'Ann' } as const;
    expect(() => drive(inTransaction(db, decideAll(tables, order, at)), () => true)).toThrow(AppError);
    expect(tables.decisions.stepToUndo()).toBeNull();
  });
});

describe('a rule', () => {
  it('reaches those nobody decided about whose suggestion follows what was learned, and tells who is left aside and why', async () => {
    const { look, doAll, index, sources, ...open } = paired();
    expect((await look({ flags: ['undecided', 'by-rule'] }, { act: 'accept' })).concerned).toEqual(sources.slice(0, 2));
    await doAll({ states: ['none'] }, { act: 'exclude', reason: 'guest', note: '' });
    decide(open.tables, [{ act: 'unpair', sourceId: sources[0]! }], 'Ann', at);
    expect((await look({ flags: ['undecided', 'by-rule'] }, { act: 'accept' })).concerned).toEqual([sources[1]]);
    expect(countDecided(await index.columns(open), sources)).toEqual([
      { state: 'excluded', reason: 'guest', count: 1 },
      { state: 'none', reason: null, count: 1 },
    ]);
    // Of a suggestion that was rejected or given away nothing is left to accept.
    decide(open.tables, [{ act: 'reject', sourceId: sources[1]!, targetId: open.targets[1]! }], 'Ann', at);
    expect(open.flagsOf(sources[1]!)).toEqual(['displaced', 'undecided']);
  });
});

describe('a second pair of eyes', () => {
  it('is wanted where the project asks for it, and never one’s own', async () => {
    const { tables, sources, targets, flagsOf, look, doAll } = paired();
    const [, , narrow = 0] = sources;
    tables.meta.setSecondReview({ privileged: true, closeCalls: true });
    decide(tables, [{ act: 'accept', sourceId: narrow, targetId: targets[2]!, takeOver: false }], 'Ann', at);
    expect(flagsOf(narrow)).toEqual(['needs-second', 'close-call']);
    expect(() => decide(tables, [{ act: 'second', sourceId: narrow }], 'Ann', at)).toThrow('another person');
    expect((await look({}, { act: 'second' }, 'Ann')).counts.concerned).toBe(0);
    await doAll({}, { act: 'second' }, 'Bob');
    expect(flagsOf(narrow)).toEqual(['seconded', 'close-call']);
    stepThroughHistory(tables, 'undo', 'Bob', at);
    expect(flagsOf(narrow)).toContain('needs-second');
  });
});

describe('the review list in memory', () => {
  it('follows decisions one by one and reads anew what it was not told', async () => {
    const { index, tables, sources, ...project } = paired();
    const open = { ...project, tables };
    const before = await index.columns(open);
    const changed = decide(
      tables,
      [
        { act: 'flag', sourceId: sources[3]! },
        { act: 'comment', sourceId: sources[3]!, note: 'Ask HR' },
      ],
      'Ann',
      at,
    );
    index.changed(open, changed);
    const after = await index.columns(open);
    expect(after).toBe(before);
    expect(shownIds(after, narrowReview(after, { ...NO_FILTER, flags: ['flagged', 'commented'] }))).toEqual([sources[3]]);
    tables.meta.nextRevision();
    const anew = await index.columns(open);
    expect(anew).not.toBe(before);
    expect(shownIds(anew, narrowReview(anew, { ...NO_FILTER, flags: ['flagged'] }))).toEqual([sources[3]]);
  });
});
