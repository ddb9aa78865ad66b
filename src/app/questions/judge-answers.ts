import { texts } from '#texts/texts.ts';
import type { AnswerOutcome } from '#contract/calls/question-calls.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { describeDecision } from '../review/describe-decision.ts';
import { readDecided } from '../review/read-decided.ts';
import { readRemarks } from '../review/read-remarks.ts';
import { lastVerdict } from '../review/take-back.ts';
import type { AnswerRow } from './read-answers.ts';
import { understandAnswer, type NotUnderstood, type Understood } from './understand-answer.ts';

/** An answer, and what becomes of it as the project stands. */
export interface JudgedAnswer {
  readonly row: AnswerRow;
  readonly outcome: AnswerOutcome;
  /** What it would do, and what speaks against it. */
  readonly sentence: string;
  /** The account it is about; null when that is not known. */
  readonly sourceId: number | null;
  /** What it says; null for what was not understood. */
  readonly understood: Understood | null;
}

/** Looks at every answer as the project stands now; changes nothing. In the order of the rows. */
export function judgeAnswers(tables: ProjectTables, projectId: string, rows: readonly AnswerRow[]): JudgedAnswer[] {
  const read = rows.map((row) => understandAnswer(tables, projectId, row));
  const judged = read.map((each) => judgeAlone(tables, each));
  markTwice(judged);
  markClaimedTwice(judged);
  markHeld(tables, judged);
  return judged.map((answer) =>
    answer.outcome === 'conflict' ? { ...answer, sentence: texts.questions.theirs(answer.sentence) } : answer,
  );
}

/** Without looking at the other answers. */
function judgeAlone(tables: ProjectTables, read: Understood | NotUnderstood): JudgedAnswer {
  const { row, sourceId } = read;
  if ('unknown' in read) return { row, sourceId, outcome: 'unknown', sentence: read.unknown, understood: null };
  const { verdict, targetId, sentence } = read;
  const as = (outcome: AnswerOutcome, why = sentence): JudgedAnswer => ({ row, sourceId, outcome, sentence: why, understood: read });
  if (verdict === null && row.comment === '') return as('unanswered');
  // A workbook may be read again: what was said then is no news.
  const hasNews = row.comment !== '' && !isSaid(tables, read);
  if (verdict === null) return hasNews ? as('taken') : as('same', texts.questions.saidAlready);
  if (verdict.act === 'flag') return as(readRemarks(tables, read.sourceId).flagged && !hasNews ? 'same' : 'taken');

  const { verdict: standing, rejectedIds } = readDecided(tables, read.sourceId);
  if (standing === null) return targetId !== null && rejectedIds.has(targetId) ? as('conflict', against(tables, read)) : as('taken');
  const isSame =
    standing.act === verdict.act &&
    (standing.act !== 'accept' || standing.targetId === targetId) &&
    (standing.act !== 'exclude' || (verdict.act === 'exclude' && standing.reason === verdict.reason));
  if (!isSame) return as('conflict', against(tables, read));
  return hasNews ? as('taken', texts.questions.decidedWithComment) : as('same', texts.questions.decidedAlready);
}

function isSaid({ decisions, keys }: ProjectTables, { sourceId, row }: Understood): boolean {
  return decisions.history(keys.of(sourceId)).some(({ act, note, undone }) => act === 'comment' && !undone && note === row.comment);
}

/** Who decided otherwise, when, and what. */
function against(tables: ProjectTables, { sourceId, sentence }: Understood): string {
  const last = lastVerdict(tables.decisions.history(tables.keys.of(sourceId)));
  if (!last) return sentence;
  return texts.questions.decidedSince(sentence, last.by, last.at, describeDecision(tables, last));
}

/** Of rows about one account that say the same the first counts; where they differ, none does. */
function markTwice(judged: JudgedAnswer[]): void {
  for (const places of groups(judged, ({ sourceId, outcome, understood }) =>
    understood?.verdict && outcome !== 'unanswered' ? sourceId : null,
  )) {
    const lines = places.map((place) => judged[place]!.row.line);
    const [first, ...others] = places.map((place) => JSON.stringify(judged[place]!.understood!.verdict));
    const alike = others.every((other) => other === first);
    for (const place of alike ? places.slice(1) : places) {
      const sentence = alike ? texts.questions.sameRow(lines[0]) : texts.questions.differentRows(lines);
      judged[place] = { ...judged[place]!, outcome: alike ? 'same' : 'unknown', sentence };
    }
  }
}

/** A target goes to one account only: where several rows claim it, a person has to say which. */
function markClaimedTwice(judged: JudgedAnswer[]): void {
  for (const places of groups(judged, ({ outcome, understood }) =>
    outcome === 'taken' || outcome === 'conflict' ? (understood?.targetId ?? null) : null,
  )) {
    for (const place of places) {
      const others = places.flatMap((other) => (other === place ? [] : judged[other]!.row.line));
      const { sentence } = judged[place]!;
      judged[place] = {
        ...judged[place]!,
        outcome: 'conflict',
        sentence: texts.questions.claimedTwice(sentence, others),
      };
    }
  }
}

/** A target that somebody has, by a person's decision or because the engine is sure, is not taken from them, unless they get something else by these very answers. */
function markHeld(tables: ProjectTables, judged: JudgedAnswer[]): void {
  const { accounts, links } = tables;
  const leaving = (): Set<number> =>
    new Set(
      judged.flatMap(({ outcome, sourceId, understood }) => {
        const act = understood?.verdict?.act;
        return outcome === 'taken' && sourceId !== null && act !== undefined && act !== 'flag' ? sourceId : [];
      }),
    );
  for (let free = leaving(), changed = true; changed; free = leaving()) {
    changed = false;
    for (const [place, { outcome, sourceId, sentence, understood }] of judged.entries()) {
      const targetId = understood?.targetId ?? null;
      if (outcome !== 'taken' || targetId === null) continue;
      const holder = links.holderOf(targetId);
      if (holder === null || holder.sourceId === sourceId || free.has(holder.sourceId)) continue;
      if (!holder.decided && links.read(holder.sourceId)?.state !== 'sure') continue;
      const party = accounts.party(holder.sourceId);
      const who = party?.displayName || party?.upn || texts.questions.anotherAccount;
      const why = (holder.decided ? texts.questions.givenTo : texts.questions.beyondDoubt)(sentence, who);
      judged[place] = { ...judged[place]!, outcome: 'conflict', sentence: why };
      changed = true;
    }
  }
}

/** Places of the answers that share a number, where more than one do. */
function groups(judged: readonly JudgedAnswer[], numberOf: (answer: JudgedAnswer) => number | null): number[][] {
  const found = new Map<number, number[]>();
  for (const [place, answer] of judged.entries()) {
    const number = numberOf(answer);
    if (number !== null) found.set(number, [...(found.get(number) ?? []), place]);
  }
  return [...found.values()].filter(({ length }) => length > 1);
}
