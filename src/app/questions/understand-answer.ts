import { exclusionWithin } from '#core/mapping/decision.ts';
import { answerText, parseAnswer } from '#core/mapping/answer.ts';
import type { Decision, Remark } from '#core/mapping/decision.ts';
import { quoted } from '#core/directory/refusal.ts';
import { texts } from '#texts/texts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { QuestionKey } from './question-key.ts';
import type { AnswerRow } from './read-answers.ts';

/** What an answer would decide about an account of the project. */
export interface Understood {
  readonly row: AnswerRow;
  readonly sourceId: number;
  /** Null for a comment alone, and where nothing was answered. */
  readonly verdict: Exclude<Decision, { act: 'reject' | 'clear' }> | Extract<Remark, { act: 'flag' }> | null;
  /** The target it claims; null when it claims none. */
  readonly targetId: number | null;
  /** What it would do, in words; empty where nothing was answered. */
  readonly sentence: string;
}

/** An answer of which nothing can be made, and why. */
export interface NotUnderstood {
  readonly row: AnswerRow;
  readonly sourceId: number | null;
  readonly unknown: string;
}

/** Finds the account that a row is about and what its answer says of it. */
export function understandAnswer(tables: ProjectTables, projectId: string, row: AnswerRow): Understood | NotUnderstood {
  const { key } = row;
  const unknown = (why: string, sourceId: number | null = null): NotUnderstood => ({ row, sourceId, unknown: why });
  if (key === null) return unknown(texts.questions.keyChanged);
  if (key.project !== projectId) return unknown(texts.questions.otherProjectRow);
  const sourceId = tables.keys.idOf('source', key.source);
  if (sourceId === null) return unknown(texts.questions.accountGone);
  if (!isAbout(tables, sourceId, row)) {
    return unknown(texts.questions.keyOfAnother);
  }
  const said = readVerdict(tables, sourceId, key, row);
  if (typeof said === 'string') return unknown(said, sourceId);
  return { row, sourceId, ...said };
}

/** Whether the row shows the account of its key, by a name that it has or had. A row without a sign-in name shows nobody else. */
function isAbout({ accounts, keys }: ProjectTables, sourceId: number, { upn }: AnswerRow): boolean {
  if (upn === '') return true;
  const shown = upn.toLowerCase();
  // Deleted accounts are not known by their sign-in names.
  return accounts.party(sourceId)?.upn.toLowerCase() === shown || keys.of(sourceId).includes(`upn:${shown}`);
}

type Said = Pick<Understood, 'verdict' | 'targetId' | 'sentence'>;

/** What the answer decides; a text says why nothing can be made of it. */
function readVerdict(tables: ProjectTables, sourceId: number, key: QuestionKey, row: AnswerRow): Said | string {
  const source = tables.accounts.read(sourceId)!.key;
  const { comment, other } = row;
  if (row.answer === '' && other === '')
    return { verdict: null, targetId: null, sentence: comment === '' ? '' : texts.questions.commentOnly };
  const answer = row.answer === '' ? ({ says: 'other' } as const) : parseAnswer(row.answer);
  if (answer === null) return texts.questions.noAnswer(quoted(row.answer));
  switch (answer.says) {
    case 'suggested':
    case 'candidate': {
      if (answer.says === 'suggested' && !key.suggested) return texts.questions.nobodySuggested;
      const number = answer.says === 'suggested' ? 1 : answer.number;
      const shown = key.targets[number - 1];
      if (shown === undefined) return texts.questions.fewerCandidates(key.targets.length, number);
      const targetId = tables.keys.idOf('target', shown);
      if (targetId === null) return texts.questions.targetGone(shown.replace(/^\w+:/, ''));
      if (other !== '' && findTarget(tables, other) !== targetId) {
        return texts.questions.twoAccounts(quoted(answerText(answer)), quoted(other));
      }
      return accept(tables, source, targetId);
    }
    case 'other': {
      if (other === '') return texts.questions.nobodyNamed;
      const targetId = findTarget(tables, other);
      return targetId === null ? texts.questions.noSuchAccount(quoted(other)) : accept(tables, source, targetId);
    }
    default:
      if (other !== '') return texts.questions.twoAccounts(quoted(answerText(answer)), quoted(other));
  }
  if (answer.says === 'exclude') {
    const { reason } = answer;
    if (reason === 'other' && comment === '') return texts.questions.noReason;
    const sentence = texts.questions.excluded(exclusionWithin(reason));
    return { verdict: { act: 'exclude', source, reason, note: reason === 'other' ? comment : '' }, targetId: null, sentence };
  }
  return answer.says === 'none'
    ? { verdict: { act: 'unpair', source }, targetId: null, sentence: texts.questions.leftOpen }
    : { verdict: { act: 'flag', source }, targetId: null, sentence: texts.questions.flagged };
}

function accept({ accounts }: ProjectTables, source: string, targetId: number): Said {
  const target = accounts.read(targetId)!.key;
  return { verdict: { act: 'accept', source, target }, targetId, sentence: texts.questions.becomes(nameOfTarget(accounts, targetId)) };
}

function nameOfTarget(accounts: ProjectTables['accounts'], targetId: number): string {
  const party = accounts.party(targetId);
  return party?.upn || party?.displayName || texts.questions.namelessAccount;
}

/** The target account of a name that somebody typed. */
function findTarget({ keys }: ProjectTables, typed: string): number | null {
  const name = typed.toLowerCase().replace(/^mailto:/, '');
  return keys.idOf('target', `upn:${name}`) ?? keys.idOf('target', `mail:${name}`);
}
