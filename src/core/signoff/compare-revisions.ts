import { compareText } from '#core/text/compare-text.ts';
import { texts } from '#texts/texts.ts';
import { describePeople, type PersonInWords } from './describe-person.ts';
import type { PersonChange, RevisionContent } from './revision-content.ts';

/** People looked at between two pauses. */
const BATCH = 2_000;

/**
 * Who differs between two revisions, in order of UPN: what becomes of somebody, or under which name. Who is in the same
 * lines of the same files is never named, whatever the order of the input and whoever decided the same again. Somebody
 * whose key changed (a newer export told the object id) is found by the UPN. Steps are how many people were looked at, up
 * to as many as both revisions have together.
 */
export function* compareRevisions(before: RevisionContent, after: RevisionContent): Generator<number, PersonChange[]> {
  const then = yield* describePeople(before);
  const now = yield* describePeople(after);
  const left = new Map<string, string>();
  for (const [key, { upn }] of then) if (!now.has(key)) left.set(upn.toLowerCase(), key);
  yield 0;
  const matched = new Set<string>();
  const changes: PersonChange[] = [];
  let done = 0;
  for (const [key, person] of now) {
    if (++done % BATCH === 0) yield done;
    const oldKey = then.has(key) ? key : left.get(person.upn.toLowerCase());
    const old = oldKey === undefined ? undefined : then.get(oldKey);
    if (oldKey !== undefined) matched.add(oldKey);
    if (!old) {
      const { upn, name, words } = person;
      changes.push({ change: 'added', upn, name, before: '', after: words, by: null, why: texts.signoff.change.added });
    } else if (isOther(old, person)) changes.push(changeOf(old, person));
  }
  for (const [key, { upn, name, words }] of then) {
    if (++done % BATCH === 0) yield done;
    if (matched.has(key)) continue;
    changes.push({ change: 'removed', upn, name, before: words, after: '', by: null, why: texts.signoff.change.removed });
  }
  // Lower case once each: a whole tenant may have changed.
  const inOrder = changes.map((change) => ({ change, upn: change.upn.toLowerCase() }));
  inOrder.sort((a, b) => compareText(a.upn, b.upn) || compareText(a.change.change, b.change.change));
  return inOrder.map(({ change }) => change);
}

function changeOf(old: PersonInWords, person: PersonInWords): PersonChange {
  const { upn, name } = person;
  return { change: 'changed', upn, name, before: inWords(old, person), after: inWords(person, old), ...whyOf(old, person) };
}

function isOther(old: PersonInWords, person: PersonInWords): boolean {
  return old.words !== person.words || old.upn !== person.upn || old.name !== person.name;
}

/** With the names where those differ. */
function inWords(person: PersonInWords, other: PersonInWords): string {
  const names = [person.upn === other.upn ? '' : person.upn, person.name === other.name ? '' : `“${person.name}”`].filter(Boolean);
  return names.length === 0 ? person.words : `${names.join(', ')}: ${person.words}`;
}

/** What made the difference, and who if it was a person. */
function whyOf(old: PersonInWords, person: PersonInWords): Pick<PersonChange, 'by' | 'why'> {
  const said = texts.signoff.change;
  if (old.words === person.words) return { by: null, why: said.renamed };
  if (person.decided && person.at !== old.at) {
    const { state, note, by } = person;
    const what = state === 'accepted' ? said.accepted : state === 'excluded' ? said.excluded : said.open;
    return { by, why: note === '' ? what : note };
  }
  return { by: null, why: old.decided && !person.decided ? said.takenBack : said.pairedAgain };
}
