import { texts } from '#texts/texts.ts';
import { ADMIN_WORDS, EQUIPMENT_WORDS, ROOM_WORDS, SERVICE_WORDS, SHARED_WORDS } from './account-name-words.ts';
import type { AccountFields, AccountKind } from './account.ts';

/** What an account is for, and the sentence that says on which evidence. */
export interface Classification {
  readonly kind: AccountKind;
  readonly because: string;
}

/** Exchange's recipient types as text (letters only, lower case) and as the numbers of msExchRecipientTypeDetails. */
const RECIPIENT_KINDS: Readonly<Record<string, AccountKind>> = {
  sharedmailbox: 'shared',
  remotesharedmailbox: 'shared',
  teammailbox: 'shared',
  remoteteammailbox: 'shared',
  schedulingmailbox: 'shared',
  shared: 'shared',
  '4': 'shared',
  '34359738368': 'shared',
  room: 'room',
  roommailbox: 'room',
  remoteroommailbox: 'room',
  linkedroommailbox: 'room',
  '16': 'room',
  '8589934592': 'room',
  equipment: 'equipment',
  equipmentmailbox: 'equipment',
  remoteequipmentmailbox: 'equipment',
  '32': 'equipment',
  '17179869184': 'equipment',
  discoverymailbox: 'placeholder',
  systemmailbox: 'placeholder',
  systemattendantmailbox: 'placeholder',
  arbitrationmailbox: 'placeholder',
  monitoringmailbox: 'placeholder',
  auditlogmailbox: 'placeholder',
  auxauditlogmailbox: 'placeholder',
  supervisoryreviewpolicymailbox: 'placeholder',
  microsoftexchange: 'placeholder',
  '536870912': 'placeholder',
  guestmailuser: 'guest',
};

/** Access modes of a Dataverse user that say more than "a person": labels, also the German ones, and numbers of the choice. */
const ACCESS_KINDS: Readonly<Record<string, AccountKind>> = {
  noninteractive: 'service',
  nichtinteraktiv: 'service',
  '4': 'service',
  integrationuser: 'service',
  supportuser: 'placeholder',
  supportbenutzer: 'placeholder',
  '3': 'placeholder',
  delegatedadmin: 'placeholder',
  delegierteradministrator: 'placeholder',
  '5': 'placeholder',
};

/**
 * Says what an account is for. Facts the directory states come first (application id, recipient type,
 * access mode, user type), then `#EXT#`, then names. A name alone makes an administrator or a
 * service account; a shared mailbox, room or piece of equipment also needs blocked sign-in or no
 * licence, because people are called Room and Sales too.
 */
export function classifyAccount(fields: AccountFields): Classification {
  return byFacts(fields) ?? byGuest(fields) ?? byName(fields) ?? { kind: 'member', because: texts.accountEvidence.member };
}

const EXTERNAL = /#EXT#/i;

function byFacts(fields: AccountFields): Classification | null {
  if (fields.applicationId) return { kind: 'application', because: texts.accountEvidence.application };
  const upn = fields.userPrincipalName ?? '';
  if (upn.length < 26 && /^crmoln2?@microsoft\.com$/i.test(upn)) {
    return { kind: 'placeholder', because: texts.accountEvidence.dataverse };
  }
  if (fields.recipientType) {
    const kind = RECIPIENT_KINDS[lettersOf(fields.recipientType)];
    if (kind) return { kind, because: texts.accountEvidence.recipientType(inWords(fields.recipientType, kind)) };
  }
  if (fields.accessMode) {
    const kind = ACCESS_KINDS[lettersOf(fields.accessMode)];
    if (kind) return { kind, because: texts.accountEvidence.accessMode(inWords(fields.accessMode, kind)) };
  }
  const name = fields.displayName ?? '';
  if (name.startsWith('# ') || fields.givenName === '#') {
    return { kind: 'application', because: texts.accountEvidence.hash };
  }
  if (/^(?:DiscoverySearchMailbox|SystemMailbox|FederatedEmail|Migration\.|HealthMailbox|krbtgt@)/i.test(upn)) {
    return { kind: 'placeholder', because: texts.accountEvidence.system };
  }
  return null;
}

function byGuest(fields: AccountFields): Classification | null {
  const external = EXTERNAL.test(fields.userPrincipalName ?? '');
  const type = fields.userType;
  if (type) {
    if (type === 'Member' && !external) return null;
    if (/^(?:guest|gast)$/i.test(type)) return { kind: 'guest', because: texts.accountEvidence.userType(type) };
    if (external) return { kind: 'external-member', because: texts.accountEvidence.memberButExternal(type) };
    return null;
  }
  if (external) return { kind: 'guest', because: texts.accountEvidence.external };
  if (fields.creationType && /^invitation$/i.test(fields.creationType)) {
    return { kind: 'guest', because: texts.accountEvidence.invited };
  }
  return null;
}

const ADMIN = new Set(ADMIN_WORDS);
const ADMIN_SOMEWHERE = new RegExp(ADMIN_WORDS.join('|'), 'i');
const SERVICE = new Set(SERVICE_WORDS);
/** Words that make a service account even where somebody filled in a first and a last name. */
const PLAIN_SERVICE = new Set(['svc', 'srv', 'service', 'test']);
/** What a person's sign-in name must begin or end with to be anything else. */
const PERSON_TELLS = new Set([...ADMIN_WORDS, ...PLAIN_SERVICE]);
const BOOKED: readonly AccountKind[] = ['room', 'equipment'];
/** Microsoft's tiers of administration around a sign-in name: t0-ann.lee, ann.lee_tier1. */
const TIER = /^t(?:ier)?[012](?=[._-])|(?<=[._-])t(?:ier)?[012]$/i;
/** An administrator's mark before the name shown, also of somebody whose first and last name are filled: ADM Ann Lee. */
const SHOWN_ADMIN = /^(adm|admin)[ :._-]+\p{L}/iu;
/** Fields that are filled for people and blank for mailboxes. */
const PERSONAL = ['givenName', 'surname', 'jobTitle', 'department', 'mobilePhone', 'employeeId', 'manager'] as const;
/** A floor as room names carry it: "F4", "Floor 2", "3. OG". */
const FLOOR = /(?:^|[^\p{L}\p{N}])(?:F\d{1,2}|floor|etage|stock|\d{1,2}\. ?(?:OG|UG)|EG)(?:$|[^\p{L}\p{N}])/iu;
const BOOKABLE = new Map<string, AccountKind>([
  ...SHARED_WORDS.map((word) => [word, 'shared'] as const),
  ...EQUIPMENT_WORDS.map((word) => [word, 'equipment'] as const),
  ...ROOM_WORDS.map((word) => [word, 'room'] as const),
]);

function byName(fields: AccountFields): Classification | null {
  const upn = fields.userPrincipalName ?? '';
  const local = upn.slice(0, Math.max(0, upn.indexOf('@')));
  const person = Boolean(fields.givenName && fields.surname);
  const name = fields.displayName ?? '';
  const tier = mayHaveTier(local) ? TIER.exec(local)?.[0] : undefined;
  const shownFirst = name.startsWith('a') || name.startsWith('A') ? SHOWN_ADMIN.exec(name)?.[1] : undefined;
  const shownLast = fields.surname ? adminInBrackets(name) : null;
  if (person && !tier && !shownFirst && shownLast === null && !tellsAtAnEnd(local)) return null;
  const words = wordsOf(local);
  const shown = fields.displayName ? wordsOf(fields.displayName) : [];

  const admin = wordAtAnEnd(words, ADMIN) ?? tier ?? shownFirst ?? (fields.surname ? shownLast : wordAtAnEnd(shown, ADMIN));
  if (admin !== null) return { kind: 'admin', because: texts.accountEvidence.holds(admin) };

  const joined = local.toLowerCase().replace(/[^a-z]/g, '');
  if (joined === 'noreply' || joined === 'donotreply') return { kind: 'service', because: texts.accountEvidence.isCalled(local) };
  if (fields.employeeType && /^service/i.test(fields.employeeType)) {
    return { kind: 'service', because: texts.accountEvidence.employeeType(fields.employeeType) };
  }
  if (!person && /^service[ -]?account\b/i.test(fields.displayName ?? '')) {
    return { kind: 'service', because: texts.accountEvidence.isCalled(fields.displayName) };
  }
  // "sa_backup"; people are called Sa too, but then a point follows, or their name says so.
  if (!person && /^sa[_-]\w/i.test(local) && shown[0] !== 'sa') return { kind: 'service', because: texts.accountEvidence.serviceAccount };
  const [first = ''] = words;
  if (person ? words.length > 1 && PLAIN_SERVICE.has(first) : SERVICE.has(first)) {
    // Programs sign in; what is called "service" and may not is a mailbox.
    if (fields.accountEnabled !== false || first !== 'service') return { kind: 'service', because: texts.accountEvidence.begins(first) };
  }
  return person ? null : byMailbox(fields, words, shown);
}

/**
 * An account without first and last name that nobody signs in with is a mailbox. Blocked sign-in
 * tells it, or no licence where the file says no more; then its name must tell as well, unless the
 * file has columns for the names and for the work of people and they are blank.
 */
function byMailbox(fields: AccountFields, words: readonly string[], shown: readonly string[]): Classification | null {
  const blocked = fields.accountEnabled === false;
  const unlicensed = fields.licensed === false && fields.accountEnabled !== true;
  if ((!blocked && !unlicensed) || fields.licensed === true) return null;
  const evidence = blocked ? texts.accountEvidence.isDisabled : texts.accountEvidence.noLicence;
  const known = [...words, ...shown].filter((word) => BOOKABLE.has(word));
  const [word] = known;
  if (word !== undefined) {
    const kinds = known.map((each) => BOOKABLE.get(each)!);
    // "Meeting Room Team" is a room: what is booked tells more than who uses it.
    const kind = words[0] === word && kinds[0] !== 'shared' ? kinds[0]! : (BOOKED.find((each) => kinds.includes(each)) ?? 'shared');
    return { kind, because: texts.accountEvidence.mailboxHolds(word, evidence) };
  }
  if (!blocked || !PERSONAL.every((field) => fields[field] === null || fields[field] === undefined)) return null;
  if (fields.givenName === undefined || fields.surname === undefined) return null;
  if (fields.displayName && FLOOR.test(fields.displayName)) {
    return { kind: 'room', because: texts.accountEvidence.mailboxFloor(evidence) };
  }
  return { kind: 'shared', because: texts.accountEvidence.mailboxBare(evidence) };
}

/** Whether a sign-in name begins with a t or ends in a digit, as those with a tier do. */
function mayHaveTier(local: string): boolean {
  return local.startsWith('t') || local.startsWith('T') || isDigit(local.charCodeAt(local.length - 1));
}

function wordsOf(name: string): string[] {
  const words: string[] = [];
  for (const word of name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    let end = word.length;
    while (end > 0 && isDigit(word.charCodeAt(end - 1))) end--;
    if (end > 0) words.push(word.slice(0, end));
  }
  return words;
}

/**
 * Whether the first or the last word of a sign-in name is one that tells. Asked of every person, so it
 * goes by character codes; a word is a run of ASCII letters.
 */
function tellsAtAnEnd(local: string): boolean {
  let end = 0;
  while (end < local.length && isLetter(local.charCodeAt(end))) end++;
  let last = local.length;
  while (last > 0 && isDigit(local.charCodeAt(last - 1))) last--;
  let start = last;
  while (start > 0 && isLetter(local.charCodeAt(start - 1))) start--;
  return PERSON_TELLS.has(local.slice(0, end).toLowerCase()) || PERSON_TELLS.has(local.slice(start, last).toLowerCase());
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function wordAtAnEnd(words: readonly string[], known: ReadonlySet<string>): string | null {
  const [first, last] = [words[0], words.at(-1)];
  if (first !== undefined && known.has(first)) return first;
  return last !== undefined && known.has(last) ? last : null;
}

function adminInBrackets(name: string): string | null {
  const inner = name.includes(')') || name.includes(']') ? /[([]([^)\]]+)[)\]]\s*$/.exec(name)?.[1] : undefined;
  // Most of what stands in brackets is a department, which needs no cutting into words.
  return inner === undefined || !ADMIN_SOMEWHERE.test(inner) ? null : wordAtAnEnd(wordsOf(inner), ADMIN);
}

/** A code with what it means; a word as it is. */
function inWords(value: string, kind: AccountKind): string {
  return /^\d+$/.test(value) ? texts.accountEvidence.code(value, kind) : value;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
