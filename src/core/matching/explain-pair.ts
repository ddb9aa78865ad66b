import { isDeleted, type Account } from '#core/directory/account.ts';
import { splitDisplayName } from '#core/text/split-name.ts';
import { texts } from '#texts/texts.ts';
import { RENAMED } from './choose-candidates.ts';
import { COMPARISONS, LOGIN_BELIEFS } from './comparisons.ts';
import { readComparison, readHeader, type EvidenceHeader } from './evidence.ts';
import { ALIGNED_FIELDS, writtenValue } from './fields-compared.ts';
import { identifierSentence, loginSentence } from './identifier-words.ts';
import { addressesOf, loginNames } from './login-names.ts';
import { learnedOf, type Learned } from './learned.ts';
import type { MatchModel, Reason } from './match-result.ts';
import { FORM_ORIGIN } from './name-forms.ts';
import { AT } from './pair-weigher.ts';
import {
  GIVEN_LEVELS,
  fitInitials,
  givenSentence,
  patternCodeText,
  SURNAME_LEVELS,
  surnameSentence,
  VALUE_LEVELS,
  valueSentence,
} from './reason-words.ts';

/** What of an account its reasons are told from. */
export type Explained = Pick<Account, 'kind' | 'fields'>;

/** A contribution smaller than this says nothing to anybody. */
const WORTH_SAYING = 0.25;

interface Names {
  readonly given: string;
  readonly surname: string;
}

/** The names as a person reads them: the fields, else the display name's halves, else the sign-in name. */
function namesOf({ fields }: Explained, origin: number): Names {
  const shown = fields.displayName ?? '';
  if (origin === FORM_ORIGIN.login)
    return { given: fields.userPrincipalName?.split('@')[0] ?? '', surname: fields.userPrincipalName?.split('@')[0] ?? '' };
  if (origin === FORM_ORIGIN.fields || shown === '')
    return { given: halfOf(shown, fields.givenName, fields.surname), surname: halfOf(shown, fields.surname, fields.givenName) };
  const { given, surname, signs } = splitDisplayName(shown);
  // Folded words are shown as names: one capital each.
  const tidy = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return signs ? { given: shown, surname: shown } : { given: tidy(given) || shown, surname: tidy(surname) || shown };
}

/** Half of a name as its field gives it, else what the other half leaves of the name shown. */
function halfOf(shown: string, half: string | null | undefined, other: string | null | undefined): string {
  if (half) return half;
  const rest = other ? shown.replace(other, '').replace(/^[\s,]+|[\s,]+$/g, '') : '';
  return rest || shown;
}

/** The values that a comparison of `COMPARISONS` looked at. */
function identifierValues(name: string, source: Explained, target: Explained): [string, string] {
  switch (name) {
    case 'address': {
      const theirs = addressesOf(target);
      const shared = addressesOf(source).find((address) => theirs.includes(address));
      return shared ? [shared, shared] : [source.fields.mail ?? '', target.fields.mail ?? ''];
    }
    case 'employeeId':
    case 'immutableId':
      return [source.fields[name] ?? '', target.fields[name] ?? ''];
    case 'phone': {
      const numbers = ({ fields }: Explained): string => [fields.mobilePhone, ...(fields.businessPhones ?? [])].filter(Boolean).join(', ');
      return [numbers(source), numbers(target)];
    }
    default: {
      const standing = ({ fields }: Explained): string =>
        isDeleted(fields) ? 'deleted' : fields.accountEnabled === false ? 'blocked' : fields.accountEnabled ? 'enabled' : '';
      return [standing(source), standing(target)];
    }
  }
}

function nameReasons(reasons: Reason[], source: Explained, target: Explained, evidence: Uint8Array, header: EvidenceHeader): void {
  const given = readComparison(evidence, AT.given);
  const surname = readComparison(evidence, AT.surname);
  const tellsSurname = isTold(surname);
  // Names that are the same in another order are one reason, not two.
  const tellsGiven = isTold(given) && GIVEN_LEVELS[given.level] !== 'reordered';
  if (!tellsGiven && !tellsSurname) return;
  const a = namesOf(source, header.origins & 3);
  const b = namesOf(target, header.origins >> 2);
  const form = (header.origins & 3) === FORM_ORIGIN.login || header.origins >> 2 === FORM_ORIGIN.login ? 'sign-in' : 'written';
  // Initials that fit are no contradiction: then both halves carry the name alike.
  const fits = GIVEN_LEVELS[given.level] === 'sameLetter' && fitInitials(a.given, b.given);
  const half = (given.bits + surname.bits) / 2;
  if (tellsSurname) {
    reasons.push({
      comparison: 'surname',
      level: SURNAME_LEVELS[surname.level] ?? '',
      sourceValue: a.surname,
      targetValue: b.surname,
      bits: fits ? half : surname.bits,
      sentence: surnameSentence(surname.level, a.surname, b.surname, header.surnameHolders, form),
    });
  }
  if (tellsGiven) {
    reasons.push({
      comparison: 'given-name',
      level: fits ? 'initial' : (GIVEN_LEVELS[given.level] ?? ''),
      sourceValue: a.given,
      targetValue: b.given,
      bits: fits ? half : given.bits,
      sentence: givenSentence(given.level, a.given, b.given, form),
    });
  }
}

function loginReason(source: Explained, target: Explained, { level, bits }: Compared, header: EvidenceHeader, learned: Learned): Reason {
  const mine = loginNames(source);
  const theirs = loginNames(target);
  const shared = mine.find((name) => theirs.includes(name));
  const a = shared ?? mine[0] ?? '';
  const b = shared ?? theirs[0] ?? '';
  const sentence = loginSentence(
    level,
    a,
    b,
    patternCodeText(header.sourcePattern),
    patternCodeText(header.targetPattern),
    learned.loginSupport(header.sourcePattern, header.targetPattern) - 1,
  );
  return { comparison: 'sign-in-name', level: LOGIN_BELIEFS.levels[level] ?? '', sourceValue: a, targetValue: b, bits, sentence };
}

interface Compared {
  readonly level: number;
  readonly bits: number;
}

function isTold({ level, bits }: Compared): boolean {
  return level > 0 && Math.abs(bits) >= WORTH_SAYING;
}

/**
 * The reasons for and against a pair, strongest first whichever way they point, in words for a lay
 * reader. Reads only what `match` stored with the pair, so that it can be asked at any time later.
 */
export function explainPair(source: Explained, target: Explained, evidence: Uint8Array, model: MatchModel): Reason[] {
  const header = readHeader(evidence);
  if (header === null) return [];
  const learned = learnedOf(model);
  const reasons: Reason[] = [];
  nameReasons(reasons, source, target, evidence, header);
  const login = readComparison(evidence, AT.login);
  if (isTold(login)) reasons.push(loginReason(source, target, login, header, learned));
  COMPARISONS.forEach(({ name, levels }, c) => {
    const compared = readComparison(evidence, AT.levels + c);
    if (!isTold(compared)) return;
    const { level, bits } = compared;
    const [sourceValue, targetValue] = identifierValues(name, source, target);
    const sentence = identifierSentence(name, level, sourceValue, targetValue);
    reasons.push({ comparison: name, level: levels[level] ?? '', sourceValue, targetValue, bits, sentence });
  });
  const words = readComparison(evidence, AT.words);
  if (isTold(words)) {
    reasons.push({
      comparison: 'words',
      level: words.bits > 0 ? 'shared' : 'different',
      sourceValue: source.fields.displayName ?? '',
      targetValue: target.fields.displayName ?? '',
      bits: words.bits,
      sentence: words.bits > 0 ? texts.reasons.words.shared : texts.reasons.words.different,
    });
  }
  ALIGNED_FIELDS.forEach((field, f) => {
    const compared = readComparison(evidence, AT.values + f);
    if (!isTold(compared)) return;
    const { level, bits } = compared;
    const a = writtenValue(source.fields, field);
    const b = writtenValue(target.fields, field);
    const support = level === RENAMED ? learned.support(field, source.fields, target.fields) : 1;
    const sentence = valueSentence(field, level, a, b, support - 1);
    reasons.push({ comparison: field, level: VALUE_LEVELS[level] ?? '', sourceValue: a, targetValue: b, bits, sentence });
  });
  return reasons.sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits) || (a.comparison < b.comparison ? -1 : 1));
}
