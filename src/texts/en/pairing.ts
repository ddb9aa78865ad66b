import { count } from './count.ts';
import { exclusions, type Exclusion } from './exclusions.ts';

const held = {
  same: 'The same, and nobody else has it',
  several: 'The same, but others have it too',
  near: 'They differ in one place',
  different: 'They differ',
};

const login = {
  sameNumber: 'The same number behind them',
  otherNumber: 'Different numbers behind them',
  uncommon: 'The same, and it does not follow from the name',
  exact: 'The same',
  letters: 'The same letters',
  madeBoth: 'Each follows from the other account’s name',
  madeOne: 'One follows from the other account’s name',
  none: 'Nothing in common',
};

/** What accounts have in common that are compared, by blocking rule. */
const shared = {
  'employee-id': 'an employee number or immutable ID',
  address: 'an address',
  'sign-in-name': 'a sign-in name',
  'made-sign-in-name': 'a sign-in name as the other tenant would make it',
  phone: 'a phone number',
  name: 'the full name',
  'surname-and-initial': 'the surname and the first letter of the given name',
  nickname: 'the surname and forms of one given name',
  'given-and-surname-start': 'the given name and the beginning of the surname',
  misspelt: 'a surname but for one letter, and the first letter of the given name',
  sound: 'names that sound alike',
  consonants: 'names with the same consonants',
  coarsest: 'names that two romanisations may have torn apart',
  phonetic: 'names that sound alike in English',
  'half-name': 'a given name or a surname',
  'function-words': 'two words that name them',
  'function-word': 'a word that names them',
};

const wards = {
  person: 'a person’s account',
  admin: 'an administrator’s account',
  functional: 'a mailbox, room or program',
};

type Shared = keyof typeof shared;
type Ward = keyof typeof wards;

/** What a pairing learned, why a pair was never compared, and why a suggestion changed. */
export const pairing = {
  shared,
  /** Comparisons of the model and what each of their levels found, in the order in which a person would look at them. */
  weights: {
    employeeId: { title: 'Employee number', levels: held },
    immutableId: { title: 'Immutable ID', levels: held },
    address: { title: 'Mail addresses', levels: { shared: 'One is shared', different: 'None is shared' } },
    phone: {
      title: 'Telephone',
      levels: {
        same: 'The same, and nobody else has it',
        few: 'The same, a few others share it',
        many: 'The same, many share it',
        extension: 'Only the extension is the same',
        different: 'They differ',
      },
    },
    'login, same-name': { title: 'Sign-in name, where the names are the same', levels: login },
    'login, same-name-spelt-otherwise': { title: 'Sign-in name, where the names are spelt otherwise', levels: login },
    'login, surname-and-initial': { title: 'Sign-in name, where one name and the initial of the other agree', levels: login },
    'login, surname-only': { title: 'Sign-in name, where only the surnames agree', levels: login },
    'login, given-name-only': { title: 'Sign-in name, where only the given names agree', levels: login },
    'login, no-name': { title: 'Sign-in name, where the names differ', levels: login },
    standing: {
      title: 'Allowed to sign in',
      levels: {
        active: 'Both are',
        revived: 'Only the target is',
        blocked: 'The target is not',
        bothBlocked: 'Neither is',
        replaced: 'The source is not, and has a newer account',
        deleted: 'The target is deleted',
      },
    },
  },
  wall: {
    targetPlaceholder: 'The target account is one that the system keeps for itself.',
    targetStub: 'The target account is what somebody of the source tenant was invited as: a guest stub is nobody’s new account.',
    sourcePlaceholder: 'The source account is one that the system keeps for itself.',
    kinds: (source: Ward, target: Ward) =>
      `The source account is ${wards[source]}, the target account is ${wards[target]}: Crosswalk never suggests such a pair.`,
    guest: 'One is a guest from a third company and the other is not: Crosswalk never suggests such a pair.',
  },
  compared: (what: Shared) => `They were compared because they share ${shared[what]}.`,
  crowded: (what: Shared, pairs: number, most: number) =>
    `They share ${shared[what]}, but ${count(pairs)} pairs of accounts do (more than ${count(most)} are not gone through).`,
  crowdedAndNotNarrowed: (what: Shared, pairs: number, most: number) =>
    `They share ${shared[what]}, but ${count(pairs)} pairs of accounts do (more than ${count(most)} are not gone through) and no city, office, department or job title narrows it down.`,
  haveCounterparts:
    'They share half a name or names that are alike, no more. Each was compared with an account of the very same name that has something else in common with it, and beside such a counterpart likeness alone is not gone through.',
  nothingShared:
    'They share nothing by which pairs are found: no part of a name, no sign-in name, address, phone number or employee number.',
  change: {
    speaksMoreFor: (reason: string) => `${reason} That speaks more for the pair than at the last pairing.`,
    speaksMoreAgainst: (reason: string) => `${reason} That speaks more against the pair than at the last pairing.`,
    formerGone: 'The account suggested before is no longer in the target tenant.',
    rejected: (target: string) => `${target} was rejected.`,
    gone: (target: string) => `${target} is no longer in the target tenant.`,
    acceptedFor: (target: string, other: string) => `${target} was accepted for ${other}.`,
    fitsBetter: (target: string, other: string) => `${target} fits ${other} better.`,
    noCandidate: (target: string) => `${target} is no longer among the candidates.`,
    isNew: (target: string) => `${target} is new in the target tenant.`,
    freed: (target: string, other: string) => `${target} is no longer suggested for ${other}.`,
    newCandidate: (target: string) => `${target} was not among the candidates at the last pairing.`,
    others: 'The other accounts, and what was decided about them, changed how much its reasons weigh.',
  },
  /** Why a pair that a person asks about is not what was suggested. */
  asked: {
    accountGone: 'One of the two accounts is no longer in the project.',
    unlike: 'Too little else agrees for the pair to be among the candidates, or other accounts fit better.',
    pairAgain: 'Accounts have changed since they were last paired. This is how it is now; pair them again to see what comes of it.',
    rejected: 'A person rejected this pair, so it is not offered again.',
    excluded: (reason: Exclusion) => `A person excluded the source account. ${exclusions.consequence[reason]}`,
    unpaired: 'A person left the source account without a target.',
    pairedWith: (name: string) => `A person paired the source account with ${name}.`,
    targetGiven: (name: string) => `A person gave the target account to ${name}.`,
    suggested: 'It was compared, and it is what Crosswalk suggests.',
    otherSuggested: (name: string) => `It was compared and is among the candidates, but Crosswalk suggests ${name}.`,
    notLikelyEnough: 'It was compared and is among the candidates, but it is not likely enough to be suggested.',
    fitsBetter: (name: string) => `The target account fits ${name} better.`,
    somebodyElse: 'somebody else',
  },
};
