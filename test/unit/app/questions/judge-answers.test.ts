import { describe, expect, it } from 'vitest';
import { judgeAnswers, type JudgedAnswer } from '#app/questions/judge-answers.ts';
import type { AnswerRow } from '#app/questions/read-answers.ts';
import { takeAnswers } from '#app/questions/take-answers.ts';
import { stepThroughHistory } from '#app/review/step-through-history.ts';
import type { ClientAnswer, Wear } from '#test/support/answer-workbook.ts';
import { askedProject } from './asked-project.ts';

const AT = '2026-11-25T10:00:00.000Z';
const YES = 'Yes, the suggested account';

async function judged(
  answers: Record<string, ClientAnswer>,
  before: (project: ReturnType<typeof askedProject>) => void = () => {},
  wear?: Wear,
) {
  const project = askedProject();
  const sheet = await project.answered(answers, wear);
  before(project);
  const all = judgeAnswers(project.tables, 'p1', sheet.rows);
  const byUpn = new Map(all.map((each) => [each.row.upn, each]));
  const take = (theirs: readonly string[] = []) =>
    takeAnswers(project.tables, {
      judged: all,
      theirs: new Set(theirs.map((upn) => all.findIndex(({ row }) => row.upn === upn))),
      by: 'Eva',
      at: AT,
      fileName: 'answers.xlsx',
    });
  const of = (upn: string): JudgedAnswer => byUpn.get(upn)!;
  const stateOf = (place: number) => project.tables.links.read(project.sources[place]!);
  return { ...project, all, of, take, stateOf };
}

/** An answer in the row of the first account, as it is read. */
const rowWith = ({ answer = '', other = '', comment = '' }: ClientAnswer): AnswerRow => ({
  line: 2,
  key: {
    project: 'p1',
    revision: 1,
    source: 'upn:s1@contoso.com',
    targets: ['upn:t1@fabrikam.com', 'upn:t2@fabrikam.com'],
    suggested: true,
  },
  name: 'S1',
  upn: 'S1@contoso.com',
  answer,
  other,
  comment,
});

describe('an answer that can be taken', () => {
  it('says what it would do', () => {
    const { tables } = askedProject();
    const cases: [ClientAnswer, string][] = [
      [{ answer: YES }, 'Becomes t1@fabrikam.com.'],
      [{ answer: YES, other: 'T1@fabrikam.com' }, 'Becomes t1@fabrikam.com.'],
      [{ answer: 'Candidate 2' }, 'Becomes t2@fabrikam.com.'],
      [{ answer: 'Another account (named in the next column)', other: 'T8@Fabrikam.com' }, 'Becomes t8@fabrikam.com.'],
      [{ other: 't8@fabrikam.com' }, 'Becomes t8@fabrikam.com.'],
      [{ answer: 'Has left or is leaving' }, 'Excluded (leaver).'],
      [{ answer: 'None of these, and I do not know which' }, 'No target.'],
      [{ answer: 'Ask me later' }, 'Flagged for later.'],
      [{ comment: 'Left in May' }, 'Comment only.'],
    ];
    for (const [answer, sentence] of cases) {
      expect(judgeAnswers(tables, 'p1', [rowWith(answer)])).toMatchObject([{ outcome: 'taken', sentence }]);
    }
    expect(judgeAnswers(tables, 'p1', [rowWith({})])).toMatchObject([{ outcome: 'unanswered', sentence: '' }]);
  });

  it('frees a target that these very answers give up', async () => {
    const { of, take, stateOf, targets } = await judged({
      's1@contoso.com': { answer: 'Candidate 2' },
      's2@contoso.com': { answer: 'Has left or is leaving' },
    });
    expect(of('s1@contoso.com').outcome).toBe('taken');
    take();
    expect(stateOf(0)).toMatchObject({ state: 'accepted', targetId: targets[1] });
    expect(stateOf(1)).toMatchObject({ state: 'excluded', exclusion: 'leaver' });
  });
});

describe('an answer of which nothing can be made', () => {
  it('says why', () => {
    const { tables } = askedProject();
    const cases: [ClientAnswer, string][] = [
      [{ answer: 'perhaps' }, '“perhaps” is none of the answers'],
      [{ other: 'nobody@fabrikam.com' }, 'No account of the target has the sign-in name “nobody@fabrikam.com”'],
      [{ other: 's2@contoso.com' }, 'No account of the target'],
      [{ answer: 'Another account (named in the next column)' }, 'names none'],
      [{ answer: 'Candidate 3' }, 'no candidate 3'],
      [{ answer: YES, other: 't8@fabrikam.com' }, 'but the next column names “t8@fabrikam.com”'],
      [{ answer: 'Has left or is leaving', other: 't8@fabrikam.com' }, 'but the next column names'],
      [{ answer: 'other' }, 'does not say which'],
    ];
    for (const [answer, why] of cases) {
      expect(judgeAnswers(tables, 'p1', [rowWith(answer)])).toMatchObject([{ outcome: 'unknown', sentence: expect.stringContaining(why) }]);
    }
  });

  it('“yes” where nothing was suggested', async () => {
    const { of } = await judged({ 's6@contoso.com': { answer: 'yes' } });
    expect(of('s6@contoso.com')).toMatchObject({ outcome: 'unknown', sentence: expect.stringContaining('No account was suggested') });
  });

  it('a changed key, a key of another project, a key that does not belong to the row', async () => {
    const { tables, answered } = askedProject();
    const keyOf = (n: number, text: string) => (rows: unknown[][]) => rows.map((row, at) => (at === n ? [...row.slice(0, -1), text] : row));
    const swapped = (rows: (string | number | boolean | Date | null)[][]) =>
      rows.map((row, at) => (at === 1 || at === 2 ? [...row.slice(0, -1), rows[3 - at]!.at(-1)!] : row));
    const changed = await answered({ 's1@contoso.com': { answer: YES } }, { rows: keyOf(1, 'crosswalk-question {"project":1}') as never });
    expect(judgeAnswers(tables, 'p1', changed.rows)[0]).toMatchObject({
      outcome: 'unknown',
      sentence: expect.stringContaining('was changed'),
    });
    expect(judgeAnswers(tables, 'p2', changed.rows)[1]).toMatchObject({
      outcome: 'unknown',
      sentence: expect.stringContaining('another project'),
    });
    const mixed = await answered({ 's1@contoso.com': { answer: YES } }, { rows: swapped });
    expect(judgeAnswers(tables, 'p1', mixed.rows)[0]).toMatchObject({
      outcome: 'unknown',
      sentence: expect.stringContaining('sorted apart'),
    });
  });

  it('an account that is gone', async () => {
    const { of } = await judged({ 's1@contoso.com': { answer: YES } }, ({ tables, sources }) => tables.accounts.remove(sources[0]!));
    expect(of('s1@contoso.com')).toMatchObject({ outcome: 'unknown', sentence: expect.stringContaining('no longer in the project') });
  });

  it('rows that say different things of one account', async () => {
    const twice: Wear = { rows: (rows) => [...rows, rows[1]!.map((cell) => (cell === YES ? 'Has left or is leaving' : cell))] };
    const { all } = await judged({ 's1@contoso.com': { answer: YES } }, undefined, twice);
    expect([all[0], all.at(-1)]).toMatchObject([
      { outcome: 'unknown' },
      { outcome: 'unknown', sentence: expect.stringMatching(/^Rows 2 and 7/) },
    ]);
  });
});

describe('an answer that somebody decided otherwise about', () => {
  it('is told with who, when and what, and wins only when a person says so', async () => {
    const { of, take, stateOf, targets, tables } = await judged(
      { 's1@contoso.com': { answer: 'Candidate 2' }, 's3@contoso.com': { answer: YES } },
      ({ decide, sources }) => decide({ act: 'exclude', sourceId: sources[0]!, reason: 'leaver', note: '' }),
    );
    expect(of('s1@contoso.com')).toMatchObject({
      outcome: 'conflict',
      sentence: 'Theirs: Becomes t2@fabrikam.com. But Ann decided on 24 Nov 2026: Excluded S1 (leaver).',
    });
    take();
    expect(stateOf(0)).toMatchObject({ state: 'excluded' });
    expect(stateOf(2)).toMatchObject({ state: 'accepted', targetId: targets[2] });
    stepThroughHistory(tables, 'undo', 'Ann', AT);
    take(['s1@contoso.com']);
    expect(stateOf(0)).toMatchObject({ state: 'accepted', targetId: targets[1] });
  });

  it.each<[string, (project: ReturnType<typeof askedProject>) => void, string]>([
    [
      'a rejected pair',
      ({ decide, sources, targets }) => decide({ act: 'reject', sourceId: sources[0]!, targetId: targets[0]! }),
      'Ann decided',
    ],
    [
      'a target given to another',
      ({ decide, sources, targets }) => decide({ act: 'accept', sourceId: sources[5]!, targetId: targets[0]!, takeOver: false }),
      'was given to S6',
    ],
  ])('%s', async (_, before, why) => {
    const { of, take } = await judged({ 's1@contoso.com': { answer: YES } }, before);
    expect(of('s1@contoso.com')).toMatchObject({ outcome: 'conflict', sentence: expect.stringContaining(why) });
    expect(() => take()).toThrow('nothing to do');
  });

  it('takes a target from whoever has it, who is open again, and undo gives it back', async () => {
    const { take, stateOf, tables, targets } = await judged(
      { 's1@contoso.com': { answer: YES, comment: 'Sure' } },
      ({ decide, sources, targets: all }) => decide({ act: 'accept', sourceId: sources[5]!, targetId: all[0]!, takeOver: false }),
    );
    take(['s1@contoso.com']);
    expect(stateOf(0)).toMatchObject({ state: 'accepted', targetId: targets[0] });
    expect(stateOf(5)).toMatchObject({ state: 'none', decided: false });
    stepThroughHistory(tables, 'undo', 'Ann', AT);
    expect(stateOf(0)).toMatchObject({ decided: false });
    expect(stateOf(5)).toMatchObject({ state: 'accepted', targetId: targets[0] });
  });

  it('a target of which the engine is sure for another', async () => {
    const { of } = await judged({ 's1@contoso.com': { other: 't5@fabrikam.com' } });
    expect(of('s1@contoso.com')).toMatchObject({ outcome: 'conflict', sentence: expect.stringContaining('S5’s beyond doubt') });
  });

  it('two rows that claim one target: neither is taken unasked, and both cannot be', async () => {
    const { of, take, stateOf } = await judged({ 's1@contoso.com': { answer: 'Candidate 2' }, 's2@contoso.com': { answer: YES } });
    expect(of('s1@contoso.com')).toMatchObject({ outcome: 'conflict', sentence: expect.stringContaining('row 3 claims the same account') });
    expect(of('s2@contoso.com').outcome).toBe('conflict');
    expect(() => take(['s1@contoso.com', 's2@contoso.com'])).toThrow('Two of the answers');
    expect(stateOf(0)).toMatchObject({ decided: false });
    take(['s2@contoso.com']);
    expect(stateOf(1)).toMatchObject({ state: 'accepted' });
  });

  it('is nothing to do where it was decided just so', async () => {
    const { of } = await judged(
      { 's1@contoso.com': { answer: YES }, 's3@contoso.com': { answer: YES, comment: 'as discussed' } },
      ({ decide, sources, targets }) => {
        decide({ act: 'accept', sourceId: sources[0]!, targetId: targets[0]!, takeOver: false });
        decide({ act: 'accept', sourceId: sources[2]!, targetId: targets[2]!, takeOver: false });
      },
    );
    expect(of('s1@contoso.com').outcome).toBe('same');
    expect(of('s3@contoso.com')).toMatchObject({ outcome: 'taken', sentence: expect.stringContaining('the comment is added') });
  });
});

describe('answers that are taken', () => {
  it('are one step of the log by who answered, with comments, and say where they came from', async () => {
    const { all, take, tables, sources } = await judged({
      's1@contoso.com': { answer: YES, comment: 'Checked with HR' },
      's3@contoso.com': { answer: 'other', comment: 'Robot of the plant' },
      's4@contoso.com': { answer: 'later' },
    });
    expect(take()).toMatchObject({ taken: 3 });
    // Read again, the same workbook has nothing new to say.
    expect(
      judgeAnswers(
        tables,
        'p1',
        all.map(({ row }) => row),
      ).map(({ outcome }) => outcome),
    ).not.toContain('taken');
    const [step] = tables.decisions.steps(null, 1);
    expect(step).toMatchObject({ entries: 6, last: { by: 'Eva', note: 'Took 3 answers from answers.xlsx' } });
    const history = tables.decisions.history(tables.keys.of(sources[0]!));
    expect(history.map(({ act, by, note }) => [act, by, note])).toEqual([
      ['comment', 'Eva', 'Checked with HR'],
      ['accept', 'Eva', ''],
    ]);
    expect(tables.links.read(sources[2]!)).toMatchObject({ exclusion: 'other', note: 'Robot of the plant' });
    expect(stepThroughHistory(tables, 'undo', 'Ann', AT).sentence).toBe('Took 3 answers from answers.xlsx');
    expect(tables.links.counts()).toMatchObject({ accepted: 0, excluded: 0 });
    expect(tables.decisions.firstForged()).toBeNull();
  });
});
