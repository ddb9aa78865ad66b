import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AnswerOutcome } from '#contract/calls/question-calls.ts';
import { answerWorkbook, type ClientAnswer } from '#test/support/answer-workbook.ts';
import { tempFolder } from '#test/support/temp-project.ts';
import { readToldList } from '#contract/told-list.ts';
import { testApp, type TestApp } from '#test/support/test-app.ts';

const FILTER = { states: [], search: '' };

/** The samples, paired, and what is open in them. */
async function withSamples() {
  const test = testApp();
  await test.client['project.trySamples']({});
  const job = await test.client['job.read']({});
  if (job) expect(await test.ended(job.jobId)).toMatchObject({ outcome: 'done' });
  const list = await test.client['review.list']({ filter: FILTER, sort: 'name' });
  const undecidedIds = [...readToldList(list).undecidedIds];
  const { rows } = await test.client['review.rows']({ sourceIds: undecidedIds.slice(0, 500) });
  return { ...test, undecidedIds, rows };
}

/** Hands out, has the client answer, reads back. */
async function roundTrip(test: TestApp, answers: Record<string, ClientAnswer>, by = 'Eva Berg'): Promise<string> {
  const { savedAs } = await test.client['questions.write']({ filter: null });
  expect(savedAs).toMatch(/^Questions .+\.xlsx$/);
  const answered = join(tempFolder(), 'answered.xlsx');
  writeFileSync(answered, await answerWorkbook(new Uint8Array(readFileSync(test.savedTo()!)), answers, { by }));
  return readBack(test, answered);
}

async function readBack(test: TestApp, path: string): Promise<string> {
  const fileId = test.hold(path);
  const { jobId } = await test.client['answers.read']({ fileId });
  expect(await test.ended(jobId)).toMatchObject({ outcome: 'done', failure: null });
  return fileId;
}

const count = (answers: readonly { outcome: AnswerOutcome }[], outcome: AnswerOutcome): number =>
  answers.filter((answer) => answer.outcome === outcome).length;

describe('questions handed out and answers read back', () => {
  it('go the whole way: everybody who is open, conflict, one step, undo, the result as a file', async () => {
    const test = await withSamples();
    const { client, undecidedIds, rows } = test;
    expect(await client['questions.count']({ filter: null })).toEqual({ questions: undecidedIds.length, perWorkbook: 5_000 });
    const shown = await client['questions.count']({ filter: { ...FILTER, states: ['none'] } });
    expect(shown.questions).toBe(rows.filter(({ state }) => state === 'none').length);

    const [first, second, third] = rows.filter(({ target }) => target !== null);
    const fileId = await roundTrip(test, {
      [first!.source.upn]: { answer: 'Yes, the suggested account', comment: 'Asked him' },
      [second!.source.upn]: { answer: 'Has left or is leaving' },
      [third!.source.upn]: { answer: 'perhaps' },
    });
    // Meanwhile somebody decides otherwise.
    await client['review.decide']({ decisions: [{ act: 'unpair', sourceId: second!.source.id }] });

    const preview = await client['answers.preview']({ fileId });
    expect(preview).toMatchObject({ fileName: 'answered.xlsx', answeredBy: 'Eva Berg' });
    expect(preview.answers).toHaveLength(undecidedIds.length);
    expect((['taken', 'conflict', 'unknown'] as const).map((outcome) => count(preview.answers, outcome))).toEqual([1, 1, 1]);
    expect(count(preview.answers, 'unanswered')).toBe(undecidedIds.length - 3);
    const conflict = preview.answers.findIndex(({ outcome }) => outcome === 'conflict');
    expect(preview.answers[conflict]!.sentence).toMatch(/But Tess Ting decided on 23 Nov 2026: Unpaired .+\./);

    // Nothing was written by looking.
    expect((await client['review.read']({ sourceId: first!.source.id })).history).toEqual([]);
    const take = { fileId, revision: preview.revision, answeredBy: 'Eva Berg', theirs: [conflict] };
    await client['review.decide']({ decisions: [{ act: 'flag', sourceId: third!.source.id }] });
    await expect(client['answers.take'](take)).rejects.toMatchObject({ code: 'blocked' });
    const { revision } = await client['answers.preview']({ fileId });
    expect(await client['answers.take']({ ...take, revision })).toMatchObject({ taken: 2 });
    await expect(client['answers.take']({ ...take, revision })).rejects.toMatchObject({ code: 'blocked' });

    const { row, history } = await client['review.read']({ sourceId: first!.source.id });
    expect(row).toMatchObject({ state: 'accepted', target: { id: first!.target!.id } });
    expect(history.map(({ by, sentence }) => [by, sentence.split(' ')[0]])).toEqual([
      ['Eva Berg', 'Commented'],
      ['Eva Berg', 'Accepted'],
    ]);
    expect((await client['history.list']({ before: null, limit: 1 })).steps[0]).toMatchObject({
      by: 'Eva Berg',
      sentence: 'Took 2 answers from answered.xlsx',
      sourceId: null,
    });
    expect((await client['project.read']({}))!.undo).toBe('Took 2 answers from answered.xlsx');

    expect(await client['answers.saveResult']({ fileId })).toEqual({ savedAs: 'answered result.csv', lines: undecidedIds.length });
    const result = readFileSync(test.savedTo()!, 'utf8');
    expect(result).toContain(',taken,');
    expect(result).toContain(',in conflict: theirs taken,');
    expect(result).toContain(',not understood,“perhaps” is none of the answers.');

    await client['history.undo']({});
    const { rows: after } = await client['review.rows']({ sourceIds: [first!.source.id, second!.source.id] });
    expect(after.map(({ state, decided }) => [state, decided])).toEqual([
      [first!.state, false],
      ['none', true],
    ]);
  }, 60_000);

  it('are refused where they do not belong', async () => {
    const test = await withSamples();
    const { client } = test;
    const fileId = await roundTrip(test, {});
    const { answers, revision } = await client['answers.preview']({ fileId });
    expect(count(answers, 'unanswered')).toBe(answers.length);
    await expect(client['answers.take']({ fileId, revision, answeredBy: 'Eva', theirs: [] })).rejects.toMatchObject({ code: 'blocked' });

    const users = test.hold(join(import.meta.dirname, '../../../../resources/samples/contoso-users.csv'));
    const none = await client['answers.read']({ fileId: users });
    expect(await test.ended(none.jobId)).toMatchObject({ outcome: 'failed', failure: { code: 'file-refused' } });

    const answered = test.savedTo()!;
    const inspected = test.hold(answered);
    const look = await client['import.inspect']({ files: [{ fileId: inspected }] });
    await test.ended(look.jobId);
    const { inspections } = await client['import.inspections']({ fileIds: [inspected] });
    expect(inspections[0]).toMatchObject({ outcome: 'refused', code: 'answer-sheet' });

    await client['project.create']({ name: 'Another' });
    await expect(client['answers.preview']({ fileId })).rejects.toMatchObject({ code: 'not-found' });
    const again = await readBack(test, answered);
    await expect(client['answers.preview']({ fileId: again })).rejects.toMatchObject({ code: 'file-refused' });
    await expect(client['questions.write']({ filter: null })).rejects.toMatchObject({ code: 'blocked' });
    await expect(client['answers.read']({ fileId: 'file-99' })).rejects.toMatchObject({ code: 'not-found' });
  }, 60_000);
});
