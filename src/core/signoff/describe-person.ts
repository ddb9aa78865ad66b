import { texts } from '#texts/texts.ts';
import { exclusionWithin, type LinkState } from '../mapping/decision.ts';
import type { ProjectedUser } from '../mapping/environment.ts';
import type { RevisionContent, RevisionPerson } from './revision-content.ts';

/** Everybody a revision names, by key, with what becomes of each in words. */
export type PeopleInWords = ReadonlyMap<string, PersonInWords>;

/** One person of a revision; `decided`: by a person, not by the engine. */
export interface PersonInWords {
  readonly upn: string;
  readonly name: string;
  /** What the files say of this person, in a form to compare: equal words, equal lines. */
  readonly words: string;
  readonly state: LinkState;
  readonly by: string | null;
  readonly at: string | null;
  readonly note: string;
  readonly decided: boolean;
}

/** People put into words between two pauses. */
const BATCH = 2_000;

/**
 * What becomes of each person of a revision, the environments' exceptions and users that no directory holds included. An
 * environment's outcome is told where it is not that of the crosswalk. The order of the input does not matter. Steps are
 * pauses, told as 0.
 */
export function* describePeople({ people, environments }: RevisionContent): Generator<number, PeopleInWords> {
  const own = new Map<string, string[]>();
  const strangers = new Map<string, PersonInWords>();
  const isCrosswalk = environments.every(({ id }) => id === 0);
  const personOf = new Map(people.map((person) => [person.key, person]));
  const named = environments.map(({ facts, users }) => ({ name: facts.name, users })).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, users } of named) {
    for (const [n, user] of users.entries()) {
      if (n % BATCH === 0) yield 0;
      const person = user.sourceKey === null ? undefined : personOf.get(user.sourceKey);
      const outcome = describeOutcome(user.outcome);
      const key = person?.key ?? `listed:${user.upn.toLowerCase()}`;
      const words = own.get(key) ?? [];
      own.set(key, words);
      if (person === undefined)
        strangers.set(key, { upn: user.upn, name: user.name, words: '', state: 'none', by: null, at: null, note: '', decided: false });
      if (!isCrosswalk)
        words.push(
          person && outcome === describePerson(person) ? texts.signoff.person.listed(name) : texts.signoff.person.listedAs(name, outcome),
        );
      else if (user.outcome.is === 'unmapped' && user.outcome.why === 'refused') words.push(texts.signoff.person.unmapped.refused);
    }
  }
  const found = new Map<string, PersonInWords>();
  for (const [n, person] of people.entries()) {
    if (n % BATCH === 0) yield 0;
    const { key, upn, name, state, by, at, note, decided } = person;
    found.set(key, { upn, name, words: [describePerson(person), ...(own.get(key) ?? [])].join('; '), state, by, at, note, decided });
  }
  for (const [key, stranger] of strangers) found.set(key, { ...stranger, words: (own.get(key) ?? []).join('; ') });
  return found;
}

function describePerson({ target, exclusion, note, state }: RevisionPerson): string {
  if (target) return becomes(target.upn);
  if (exclusion !== null) return excluded(exclusion, note);
  return state === 'none' ? texts.signoff.person.unmapped['without-target'] : texts.signoff.person.unmapped.undecided;
}

function describeOutcome(outcome: ProjectedUser['outcome']): string {
  switch (outcome.is) {
    case 'mapped':
      return becomes(outcome.target);
    case 'excluded':
      return excluded(outcome.reason, outcome.note);
    case 'unmapped':
      return texts.signoff.person.unmapped[outcome.why];
  }
}

function becomes(upn: string): string {
  return texts.signoff.person.becomes(upn);
}

function excluded(reason: string, note: string): string {
  return texts.signoff.person.excluded(exclusionWithin(reason), note);
}
