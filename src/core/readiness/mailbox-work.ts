import type { AccountFields } from '../directory/account.ts';

/** What has to be done about one person's mailbox when the environment moves. */
export interface MailboxWork {
  readonly upn: string;
  readonly target: string;
  /** `sourceKey` of the user, or its own key. */
  readonly key: string;
  readonly work: 'automatic' | 'default' | 'reconfigure' | 'unknown';
  readonly why: string;
}

const INITIAL_DOMAIN = '.onmicrosoft.com';

/**
 * What becomes of a mapped person's mailbox, from the addresses on both sides: configured automatically where there is
 * a mailbox in the target, used by default where that has the same address, configured again for an address of the
 * source's onmicrosoft.com domain or without a mailbox. `unknown` where the exports do not tell; never a guess.
 */
export function mailboxWorkOf(source: AccountFields | null, target: AccountFields | null): Pick<MailboxWork, 'work' | 'why'> {
  const before = source?.mail?.toLowerCase();
  if (before?.endsWith(INITIAL_DOMAIN)) {
    return { work: 'reconfigure', why: `${source?.mail} is on the source’s onmicrosoft.com domain, which changes.` };
  }
  const recipient = target?.recipientType?.toLowerCase();
  if (recipient && !recipient.includes('mailbox')) {
    return { work: 'reconfigure', why: `The target account is no mailbox (${target?.recipientType}).` };
  }
  if (target?.mail === undefined) return { work: 'unknown', why: 'The exports of the target do not tell addresses.' };
  if (target.mail === null) return { work: 'reconfigure', why: 'The target account has no address, so it has no mailbox yet.' };
  if (before === target.mail.toLowerCase()) {
    return { work: 'default', why: `${target.mail} is the address on both sides: it is used by default once it is in the target.` };
  }
  if (source?.mail === undefined) return { work: 'unknown', why: 'The exports of the source do not tell addresses.' };
  return { work: 'automatic', why: `The target account has the mailbox ${target.mail}.` };
}
