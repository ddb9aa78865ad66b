import type { Side } from '#core/directory/account.ts';
import type { RevisionDecision } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { describeDecision } from '../review/describe-decision.ts';

/** Entries put into words between two pauses. */
const BATCH = 500;

/** The whole decision log in words. Steps are how many entries it has told. */
export function* readDecisions(tables: ProjectTables): Generator<number, RevisionDecision[]> {
  const { decisions, keys, accounts } = tables;
  const upns = new Map<string, string>();
  const upnOf = (side: Side, key: string): string => {
    if (key === '') return '';
    const known = upns.get(`${side} ${key}`);
    if (known !== undefined) return known;
    const id = keys.idOf(side, key);
    const upn = (id === null ? null : accounts.party(id)?.upn) ?? key.replace(/^(?:id|upn|mail):/, '');
    upns.set(`${side} ${key}`, upn);
    return upn;
  };
  const told: RevisionDecision[] = [];
  for (const entry of decisions.each()) {
    const { seq, at, by, sourceKey, targetKey, reason, note, hash } = entry;
    const what = describeDecision(tables, entry);
    told.push({ seq, at, by, what, source: upnOf('source', sourceKey), target: upnOf('target', targetKey), reason, note, hash });
    if (told.length % BATCH === 0) yield told.length;
  }
  return told;
}
