import { ADDRESS, ID, LOGIN, PHONE, STANDING } from './comparisons.ts';

/** The sentence on a shared or differing identifier, phone or standing; empty when there is nothing to say. */
export function identifierSentence(comparison: string, level: number, a: string, b: string): string {
  switch (comparison) {
    case 'address':
      return level === ADDRESS.shared ? `Both accounts have the address ${a}.` : 'The accounts share no address.';
    case 'employeeId':
      return idSentence('employee number', level, a, b);
    case 'immutableId':
      return idSentence('immutable id', level, a, b);
    case 'phone':
      return phoneSentence(level);
    default:
      return standingSentence(level);
  }
}

function idSentence(name: string, level: number, a: string, b: string): string {
  switch (level) {
    case ID.same:
      return `The ${name} ${a} is the same.`;
    case ID.several:
      return `The ${name} ${a} is the same, but others have it too.`;
    case ID.near:
      return `The ${name}s differ in one place: ${a}, ${b}.`;
    default:
      return `The ${name}s differ: ${a}, ${b}.`;
  }
}

function phoneSentence(level: number): string {
  switch (level) {
    case PHONE.same:
      return 'Both accounts have the same phone number, and nobody else has it.';
    case PHONE.few:
      return 'Both accounts have the same phone number, which a few others share.';
    case PHONE.many:
      return 'Both accounts have the same phone number, which many share.';
    case PHONE.extension:
      return 'The phone extension is the same.';
    default:
      return 'The phone numbers differ.';
  }
}

function standingSentence(level: number): string {
  switch (level) {
    case STANDING.active:
      return 'Both accounts may sign in.';
    case STANDING.revived:
      return 'The source account is blocked, the target account is not.';
    case STANDING.blocked:
      return 'The target account is blocked from signing in.';
    case STANDING.replaced:
      return 'The source account is blocked, and another account of that name or number may sign in.';
    case STANDING.bothBlocked:
      return 'Both accounts are blocked from signing in.';
    default:
      return 'The target account is deleted.';
  }
}

/** The sentence on sign-in names; the texts are the patterns that made them, empty when none did. */
export function loginSentence(level: number, a: string, b: string, from: string, to: string, support: number): string {
  switch (level) {
    case LOGIN.uncommon:
      return `The sign-in name ${a} is the same and does not follow from the name.`;
    case LOGIN.exact:
      return `The sign-in name ${a} is the same.`;
    case LOGIN.letters:
      return `The sign-in names ${a} and ${b} have the same letters.`;
    case LOGIN.madeBoth:
    case LOGIN.madeOne:
      if (from !== '' && to !== '' && from !== to && support > 0) return `${from} became ${to} for ${support} others.`;
      return level === LOGIN.madeBoth
        ? 'Each sign-in name follows from the other account’s name.'
        : 'One sign-in name follows from the other account’s name.';
    default:
      return `The sign-in names have nothing in common: ${a}, ${b}.`;
  }
}
