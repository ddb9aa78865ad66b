import { texts } from '#texts/texts.ts';
import { ADDRESS, ID, LOGIN, PHONE, STANDING } from './comparisons.ts';

/** The sentence on a shared or differing identifier, phone or standing; empty when there is nothing to say. */
export function identifierSentence(comparison: string, level: number, a: string, b: string): string {
  switch (comparison) {
    case 'address':
      return level === ADDRESS.shared ? texts.reasons.address.shared(a) : texts.reasons.address.different;
    case 'employeeId':
    case 'immutableId':
      return idSentence(comparison, level, a, b);
    case 'phone':
      return phoneSentence(level);
    default:
      return standingSentence(level);
  }
}

function idSentence(comparison: 'employeeId' | 'immutableId', level: number, a: string, b: string): string {
  const id = texts.reasons[comparison];
  switch (level) {
    case ID.same:
      return id.same(a);
    case ID.several:
      return id.several(a);
    case ID.near:
      return id.near(a, b);
    default:
      return id.different(a, b);
  }
}

function phoneSentence(level: number): string {
  const { phone } = texts.reasons;
  switch (level) {
    case PHONE.same:
      return phone.same;
    case PHONE.few:
      return phone.few;
    case PHONE.many:
      return phone.many;
    case PHONE.extension:
      return phone.extension;
    default:
      return phone.different;
  }
}

function standingSentence(level: number): string {
  const { standing } = texts.reasons;
  switch (level) {
    case STANDING.active:
      return standing.active;
    case STANDING.revived:
      return standing.revived;
    case STANDING.blocked:
      return standing.blocked;
    case STANDING.replaced:
      return standing.replaced;
    case STANDING.bothBlocked:
      return standing.bothBlocked;
    default:
      return standing.deleted;
  }
}

/** The sentence on sign-in names; the texts are the patterns that made them, empty when none did. */
export function loginSentence(level: number, a: string, b: string, from: string, to: string, support: number): string {
  const { login } = texts.reasons;
  switch (level) {
    case LOGIN.uncommon:
      return login.uncommon(a);
    case LOGIN.sameNumber:
      return login.sameNumber(a, b);
    case LOGIN.otherNumber:
      return login.otherNumber(a, b);
    case LOGIN.exact:
      return login.exact(a);
    case LOGIN.letters:
      return login.letters(a, b);
    case LOGIN.madeBoth:
    case LOGIN.madeOne:
      if (from !== '' && to !== '' && from !== to && support > 0) return login.renamed(from, to, support);
      return level === LOGIN.madeBoth ? login.madeBoth : login.madeOne;
    default:
      return login.different(a, b);
  }
}
