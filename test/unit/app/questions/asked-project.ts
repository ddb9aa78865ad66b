import { packCandidates } from '#app/db/pack-candidates.ts';
import { drive } from '#app/jobs/drive.ts';
import { readAnswers, type AnswerSheet } from '#app/questions/read-answers.ts';
import { writeQuestions } from '#app/questions/write-questions.ts';
import type { ReviewDecision } from '#contract/calls/review-calls.ts';
import { decide } from '#app/review/decide.ts';
import { answerWorkbook, type ClientAnswer, type Wear } from '#test/support/answer-workbook.ts';
import { tempProject } from '#test/support/temp-project.ts';

const AT = '2026-11-24T10:00:00.000Z';

/**
 * Six source accounts and eight targets. The engine suggests t1 for s1 … t4 for s4, each time with the next
 * target as second candidate; it is sure of s5 and t5, and knows nobody for s6.
 */
export function askedProject() {
  const project = tempProject();
  const { tables } = project;
  const upn = (side: string, n: number): { userPrincipalName: string; displayName: string } => ({
    userPrincipalName: `${side}${n}@${side === 's' ? 'contoso' : 'fabrikam'}.com`,
    displayName: `${side.toUpperCase()}${n}`,
  });
  const sources = project.add('source', ...[1, 2, 3, 4, 5, 6].map((n) => upn('s', n)));
  const targets = project.add('target', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => upn('t', n)));
  for (const [n, sourceId] of sources.slice(0, 5).entries()) {
    const [targetId, runnerUpId] = [targets[n]!, targets[n + 1]!];
    const candidate = (id: number, probability: number) => ({ targetId: id, weight: 3, probability, evidence: new Uint8Array(4) });
    tables.suggestions.add(
      { sourceId, state: n === 4 ? 'sure' : 'review', targetId, probability: 0.8, runnerUpId, margin: 1, reason: 'name', byRule: false },
      packCandidates([candidate(targetId, 0.8), candidate(runnerUpId, 0.1)]),
    );
  }
  tables.meta.setName('Move');
  tables.meta.setTenantName('source', 'Contoso');
  tables.meta.setTenantName('target', 'Fabrikam');
  tables.meta.ownId(() => 'p1');
  const ask = async (places: readonly number[] = [0, 1, 2, 3, 5]): Promise<Uint8Array> => {
    const sourceIds = places.map((place) => sources[place]!);
    const order = { project, model: null, sourceIds, projectId: 'p1', by: 'Tess Ting', at: new Date(AT) };
    return (await writeQuestions(order)).bytes;
  };
  const read = (bytes: Uint8Array): AnswerSheet => drive(readAnswers(bytes, 'answers.xlsx'), () => true)!.result;
  return {
    ...project,
    sources,
    targets,
    ask,
    read,
    /** Hands out, lets the client answer and reads back. */
    answered: async (answers: Readonly<Record<string, ClientAnswer>>, wear?: Wear): Promise<AnswerSheet> =>
      read(await answerWorkbook(await ask(), answers, wear)),
    decide: (...decisions: ReviewDecision[]) => decide(tables, decisions, 'Ann', AT),
  };
}
