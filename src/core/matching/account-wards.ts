import { EQUIPMENT_WORDS, ROOM_WORDS, SHARED_WORDS } from '#core/directory/account-name-words.ts';
import type { Account } from '#core/directory/account.ts';
import { localPart } from '#core/text/clean-address.ts';
import { WARD, wardOf, type Ward } from './pairable.ts';

/** What a directory tells of people and of nothing else. */
const PERSONAL = ['givenName', 'surname', 'jobTitle', 'department', 'manager', 'employeeId', 'mobilePhone'] as const;
/** A mark is shared by three accounts at least, and by one in five of those that nothing personal is known of. */
const FEWEST = 3;
const USUAL = 0.2;

/** How directories present an account that belongs to a program. */
const PRESENTED =
  /^(?:service|svc|technical|technischer?|dienst|compte de service|cuenta de servicio)[ -]*(?:account|user|login|konto|benutzer)\b/i;

/** Words that tell a mailbox, a room or a thing. */
const THINGS: ReadonlySet<string> = new Set([...SHARED_WORDS, ...ROOM_WORDS, ...EQUIPMENT_WORDS]);
/** A tenant that writes down the given names of at least so many members does not leave out everything about one. */
const NAMED = 0.5;

/** Whether nothing is known of an account that directories tell of people. */
function isBare({ kind, fields }: Account): boolean {
  return kind === 'member' && !PERSONAL.some((field) => fields[field]);
}

/** The first and the last word of a sign-in name that is shown as it is (`sa_backup_hall3`); null for whoever may be a person. */
function marksOf({ fields }: Account): readonly string[] | null {
  const local = localPart(fields.userPrincipalName ?? fields.mail ?? '').toLowerCase();
  const shown = (fields.displayName ?? '').trim().toLowerCase();
  if (shown !== '' && shown !== local) return null;
  const words = local.split(/[_-]+/).filter((word) => word !== '');
  return words.length < 2 ? null : [`${words[0]} `, ` ${words.at(-1)}`];
}

/** The words that tell a thing: at either end of a sign-in name (`careers.brno`), or first in the name shown; last there is where people's departments stand. */
function thingWordsOf({ fields }: Account): readonly string[] {
  const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/\p{L}+/gu) ?? [];
  const local = wordsOf(localPart(fields.userPrincipalName ?? fields.mail ?? ''));
  return [local[0] ?? '', local.at(-1) ?? '', wordsOf(fields.displayName ?? '')[0] ?? ''].filter((word) => THINGS.has(word));
}

/**
 * The ward of each account of a tenant: that of its kind, but accounts that are presented as a program's, and accounts that are shown under a bare
 * sign-in name that begins or ends with the same word as many others of their sort are programs or
 * mailboxes with this tenant's own mark, not people. In a tenant that knows nothing but sign-in names no
 * word is shared by one in five, so its people stay people. Mailboxes that nobody blocked, which one tenant tells
 * apart and the other does not, are known by their word where the tenant knows its people better than that
 * and the word is nobody's name.
 */
export class AccountWards {
  private readonly wards: Ward[] = [];
  private readonly bare = new Map<number, readonly string[]>();
  private readonly uses = new Map<string, number>();
  private readonly things = new Map<number, readonly string[]>();
  /** The words of `THINGS` that somebody here is called. */
  private readonly called = new Set<string>();
  private members = 0;
  private named = 0;

  /** Adds the next account; answers whether it is, or may turn out to be, a functional one. */
  add(account: Account): boolean {
    const row = this.wards.push(wardOf(account.kind)) - 1;
    this.noteNames(account);
    if (!isBare(account)) return this.wards[row] === WARD.functional;
    const things = thingWordsOf(account);
    if (things.length > 0) this.things.set(row, things);
    if (PRESENTED.test(account.fields.displayName ?? '')) this.wards[row] = WARD.functional;
    const marks = marksOf(account);
    if (marks === null) return this.wards[row] === WARD.functional || things.length > 0;
    this.bare.set(row, marks);
    for (const mark of marks) this.uses.set(mark, (this.uses.get(mark) ?? 0) + 1);
    return true;
  }

  /** The wards of all accounts, in the order they were added. */
  finish(): Uint8Array {
    const wards = Uint8Array.from(this.wards);
    const least = Math.max(FEWEST, this.bare.size * USUAL);
    for (const [row, marks] of this.bare) if (marks.some((mark) => (this.uses.get(mark) ?? 0) >= least)) wards[row] = WARD.functional;
    if (this.named < this.members * NAMED) return wards;
    for (const [row, words] of this.things) if (words.some((word) => !this.called.has(word))) wards[row] = WARD.functional;
    return wards;
  }

  private noteNames({ kind, fields }: Account): void {
    if (kind !== 'member') return;
    this.members++;
    if (fields.givenName) this.named++;
    for (const name of [fields.givenName, fields.surname]) {
      const word = name?.toLowerCase() ?? '';
      if (THINGS.has(word)) this.called.add(word);
    }
  }
}
