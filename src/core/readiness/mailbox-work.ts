import { texts } from '#texts/texts.ts';
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

/** What of an account is looked at. */
type MailboxFields = { readonly [Field in 'mail' | 'recipientType']?: AccountFields[Field] | undefined };

const INITIAL_DOMAIN = '.onmicrosoft.com';

/**
 * What becomes of a mapped person's mailbox, from the addresses on both sides: configured automatically where there is
 * a mailbox in the target, used by default where that has the same address, configured again for an address of the
 * source's onmicrosoft.com domain or without a mailbox. `unknown` where the exports do not tell; never a guess.
 */
export function mailboxWorkOf(source: MailboxFields | null, target: MailboxFields | null): Pick<MailboxWork, 'work' | 'why'> {
  const before = source?.mail?.toLowerCase();
  if (before?.endsWith(INITIAL_DOMAIN)) {
    return { work: 'reconfigure', why: texts.readiness.mailbox.initialDomain(source?.mail) };
  }
  const recipient = target?.recipientType?.toLowerCase();
  if (recipient && !recipient.includes('mailbox')) {
    return { work: 'reconfigure', why: texts.readiness.mailbox.none(target?.recipientType) };
  }
  if (target?.mail === undefined) return { work: 'unknown', why: texts.readiness.mailbox.targetUntold };
  if (target.mail === null) return { work: 'reconfigure', why: texts.readiness.mailbox.noAddress };
  if (before === target.mail.toLowerCase()) {
    return { work: 'default', why: texts.readiness.mailbox.sameAddress(target.mail) };
  }
  if (source?.mail === undefined) return { work: 'unknown', why: texts.readiness.mailbox.sourceUntold };
  return { work: 'automatic', why: texts.readiness.mailbox.hasOne(target.mail) };
}
