import { fold } from './fold.ts';
import { ENGLISH_GIVEN_NAMES } from './given-names-english.ts';
import { EUROPEAN_GIVEN_NAMES } from './given-names-european.ts';
import { WORLD_GIVEN_NAMES } from './given-names-world.ts';

const fullNames: string[] = [];
const groupsOf = new Map<string, number[]>();

for (const line of [ENGLISH_GIVEN_NAMES, EUROPEAN_GIVEN_NAMES, WORLD_GIVEN_NAMES].join(';').split(';')) {
  // Compound names are compared glued: Jean-Pierre and Jean Pierre are one name.
  const names = line
    .trim()
    .split(' ')
    .map((name) => fold(name).replaceAll(' ', ''));
  const group = fullNames.push(names[0] ?? '') - 1;
  for (const name of new Set(names)) {
    const known = groupsOf.get(name);
    if (known) known.push(group);
    else groupsOf.set(name, [group]);
  }
}
const NO_GROUP: readonly number[] = [];

/** The groups of given names (one full name and its short forms) that a folded name belongs to. */
export function nicknameGroups(folded: string): readonly number[] {
  return groupsOf.get(folded) ?? NO_GROUP;
}

/** The full name of the group that two folded names share, or null when they share none. */
export function sharedFullName(a: string, b: string): string | null {
  const others = new Set(nicknameGroups(b));
  const shared = nicknameGroups(a).filter((group) => others.has(group));
  // Prefer the group one of them heads: "Bob is short for Robert" says more than a third name.
  const group = shared.find((g) => fullNames[g] === a || fullNames[g] === b) ?? shared[0];
  return group === undefined ? null : (fullNames[group] ?? null);
}
