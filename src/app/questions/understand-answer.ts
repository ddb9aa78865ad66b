import { exclusionWithin } from '#core/mapping/decision.ts';
import { answerText, parseAnswer } from '#core/mapping/answer.ts';
import type { Decision, Remark } from '#core/mapping/decision.ts';
import { quoted } from '#core/directory/refusal.ts';
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
  if (key === null) return unknown('The last column of this row was changed, so it cannot be told which account it is about.');
  if (key.project !== projectId) return unknown('This row was handed out by another project.');
  const sourceId = tables.keys.idOf('source', key.source);
  if (sourceId === null) return unknown('The account is no longer in the project.');
  if (!isAbout(tables, sourceId, row)) {
    return unknown('The last column belongs to another account than the one this row shows: columns were sorted apart from each other.');
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
  if (row.answer === '' && other === '') return { verdict: null, targetId: null, sentence: comment === '' ? '' : 'Comment only.' };
  const answer = row.answer === '' ? ({ says: 'other' } as const) : parseAnswer(row.answer);
  if (answer === null) return `${quoted(row.answer)} is none of the answers.`;
  switch (answer.says) {
    case 'suggested':
    case 'candidate': {
      if (answer.says === 'suggested' && !key.suggested) return 'No account was suggested here, so “yes” does not say which one is meant.';
      const number = answer.says === 'suggested' ? 1 : answer.number;
      const shown = key.targets[number - 1];
      if (shown === undefined) return `Only ${key.targets.length} candidates were shown; there is no candidate ${number}.`;
      const targetId = tables.keys.idOf('target', shown);
      if (targetId === null) return `The account chosen (${shown.replace(/^\w+:/, '')}) is no longer among those of the target.`;
      if (other !== '' && findTarget(tables, other) !== targetId) {
        return `The answer is ${quoted(answerText(answer))}, but the next column names ${quoted(other)}.`;
      }
      return accept(tables, source, targetId);
    }
    case 'other': {
      if (other === '') return 'Another account is meant, but the next column names none.';
      const targetId = findTarget(tables, other);
      return targetId === null ? `No account of the target has the sign-in name ${quoted(other)}.` : accept(tables, source, targetId);
    }
    default:
      if (other !== '') return `The answer is ${quoted(answerText(answer))}, but the next column names ${quoted(other)}.`;
  }
  if (answer.says === 'exclude') {
    const { reason } = answer;
    if (reason === 'other' && comment === '') return 'It is to be left out for another reason, but the comment does not say which.';
    const sentence = `Left out: ${exclusionWithin(reason)}.`;
    return { verdict: { act: 'exclude', source, reason, note: reason === 'other' ? comment : '' }, targetId: null, sentence };
  }
  return answer.says === 'none'
    ? { verdict: { act: 'unpair', source }, targetId: null, sentence: 'Left without a target.' }
    : { verdict: { act: 'flag', source }, targetId: null, sentence: 'Set aside for later.' };
}

function accept({ accounts }: ProjectTables, source: string, targetId: number): Said {
  const target = accounts.read(targetId)!.key;
  return { verdict: { act: 'accept', source, target }, targetId, sentence: `Becomes ${nameOfTarget(accounts, targetId)}.` };
}

function nameOfTarget(accounts: ProjectTables['accounts'], targetId: number): string {
  const party = accounts.party(targetId);
  return party?.upn || party?.displayName || 'an account without a name';
}

/** The target account of a name that somebody typed. */
function findTarget({ keys }: ProjectTables, typed: string): number | null {
  const name = typed.toLowerCase().replace(/^mailto:/, '');
  return keys.idOf('target', `upn:${name}`) ?? keys.idOf('target', `mail:${name}`);
}
