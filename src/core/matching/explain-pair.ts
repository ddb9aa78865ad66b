import { isDeleted, type Account } from '#core/directory/account.ts';
import { splitDisplayName } from '#core/text/split-name.ts';
import { COMPARISONS, LOGIN_BELIEFS } from './comparisons.ts';
import { readComparison, readHeader, type EvidenceHeader } from './evidence.ts';
import { ALIGNED_FIELDS, alignedValue, type AlignedField } from './fields-compared.ts';
import { identifierSentence, loginSentence } from './identifier-words.ts';
import { addressesOf, loginNames } from './login-names.ts';
import { readModel, type CrosswalkModel } from './match-model.ts';
import type { MatchModel, Reason } from './match-result.ts';
import { FORM_ORIGIN } from './name-forms.ts';
import { AT } from './pair-weigher.ts';
import {
  GIVEN_LEVELS,
  givenSentence,
  patternCodeText,
  SURNAME_LEVELS,
  surnameSentence,
  VALUE_LEVELS,
  valueSentence,
} from './reason-words.ts';

/** A contribution smaller than this says nothing to anybody. */
const WORTH_SAYING = 0.25;

interface Names {
  readonly given: string;
  readonly surname: string;
}

/** The names as a person reads them: the fields, else the display name's halves, else the sign-in name. */
function namesOf({ fields }: Account, origin: number): Names {
  const shown = fields.displayName ?? '';
  if (origin === FORM_ORIGIN.login)
    return { given: fields.userPrincipalName?.split('@')[0] ?? '', surname: fields.userPrincipalName?.split('@')[0] ?? '' };
  if (origin === FORM_ORIGIN.fields || shown === '') return { given: fields.givenName ?? shown, surname: fields.surname ?? shown };
  const { given, surname, signs } = splitDisplayName(shown);
  // Folded words are shown as names: one capital each.
  const tidy = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return signs ? { given: shown, surname: shown } : { given: tidy(given) || shown, surname: tidy(surname) || shown };
}

function textOf(account: Account, field: AlignedField): string {
  return field === 'domain' ? alignedValue(account.fields, field) : (account.fields[field] ?? '');
}

/** The values that a comparison of `COMPARISONS` looked at. */
function identifierValues(name: string, source: Account, target: Account): [string, string] {
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
      const numbers = ({ fields }: Account): string => [fields.mobilePhone, ...(fields.businessPhones ?? [])].filter(Boolean).join(', ');
      return [numbers(source), numbers(target)];
    }
    default: {
      const standing = ({ fields }: Account): string =>
        isDeleted(fields) ? 'deleted' : fields.accountEnabled === false ? 'blocked' : fields.accountEnabled ? 'enabled' : '';
      return [standing(source), standing(target)];
    }
  }
}

function nameReasons(source: Account, target: Account, evidence: Uint8Array, header: EvidenceHeader): Reason[] {
  const a = namesOf(source, header.origins & 3);
  const b = namesOf(target, header.origins >> 2);
  const form = (header.origins & 3) === FORM_ORIGIN.login || header.origins >> 2 === FORM_ORIGIN.login ? 'sign-in' : 'written';
  const given = readComparison(evidence, AT.given);
  const surname = readComparison(evidence, AT.surname);
  const reasons: Reason[] = [];
  if (surname.level > 0) {
    reasons.push({
      comparison: 'surname',
      level: SURNAME_LEVELS[surname.level] ?? '',
      sourceValue: a.surname,
      targetValue: b.surname,
      bits: surname.bits,
      sentence: surnameSentence(surname.level, a.surname, b.surname, header.surnameHolders, form),
    });
  }
  // Names that are the same in another order are one reason, not two.
  if (given.level > 0 && GIVEN_LEVELS[given.level] !== 'reordered') {
    reasons.push({
      comparison: 'given-name',
      level: GIVEN_LEVELS[given.level] ?? '',
      sourceValue: a.given,
      targetValue: b.given,
      bits: given.bits,
      sentence: givenSentence(given.level, a.given, b.given, form),
    });
  }
  return reasons;
}

function loginReason(source: Account, target: Account, evidence: Uint8Array, header: EvidenceHeader, model: CrosswalkModel | null): Reason {
  const { level, bits } = readComparison(evidence, AT.login);
  const mine = loginNames(source);
  const theirs = loginNames(target);
  const shared = mine.find((name) => theirs.includes(name));
  const a = shared ?? mine[0] ?? '';
  const b = shared ?? theirs[0] ?? '';
  const rule = model?.loginRules.find(({ from, to }) => from === header.sourcePattern && to === header.targetPattern);
  const sentence = loginSentence(
    level,
    a,
    b,
    patternCodeText(header.sourcePattern),
    patternCodeText(header.targetPattern),
    rule ? rule.support - 1 : 0,
  );
  return { comparison: 'sign-in-name', level: LOGIN_BELIEFS.levels[level] ?? '', sourceValue: a, targetValue: b, bits, sentence };
}

/**
 * The reasons for and against a pair, strongest first whichever way they point, in words for a lay
 * reader. Reads only what `match` stored with the pair, so that it can be asked at any time later.
 */
export function explainPair(source: Account, target: Account, evidence: Uint8Array, model: MatchModel): Reason[] {
  const header = readHeader(evidence);
  if (header === null) return [];
  const known = readModel(model);
  const reasons = nameReasons(source, target, evidence, header);
  const login = readComparison(evidence, AT.login);
  if (login.level > 0) reasons.push(loginReason(source, target, evidence, header, known));
  COMPARISONS.forEach(({ name, levels }, c) => {
    const { level, bits } = readComparison(evidence, AT.levels + c);
    if (level === 0) return;
    const [sourceValue, targetValue] = identifierValues(name, source, target);
    const sentence = identifierSentence(name, level, sourceValue, targetValue);
    reasons.push({ comparison: name, level: levels[level] ?? '', sourceValue, targetValue, bits, sentence });
  });
  const words = readComparison(evidence, AT.words);
  if (words.level > 0) {
    reasons.push({
      comparison: 'words',
      level: words.bits > 0 ? 'shared' : 'different',
      sourceValue: source.fields.displayName ?? '',
      targetValue: target.fields.displayName ?? '',
      bits: words.bits,
      sentence:
        words.bits > 0 ? 'The names share the words that tell this account from others.' : 'The names have too few words in common.',
    });
  }
  ALIGNED_FIELDS.forEach((field, f) => {
    const { level, bits } = readComparison(evidence, AT.values + f);
    if (level === 0) return;
    const a = textOf(source, field);
    const b = textOf(target, field);
    const from = alignedValue(source.fields, field);
    const to = alignedValue(target.fields, field);
    const changes = field === 'domain' ? known?.domains : known?.renames.filter((one) => one.field === field);
    const rename = changes?.find((one) => one.from === from && one.to === to);
    const sentence = valueSentence(field, level, a, b, rename ? rename.support - 1 : 0);
    reasons.push({ comparison: field, level: VALUE_LEVELS[level] ?? '', sourceValue: a, targetValue: b, bits, sentence });
  });
  return reasons
    .filter(({ bits }) => Math.abs(bits) >= WORTH_SAYING)
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits) || (a.comparison < b.comparison ? -1 : 1));
}
