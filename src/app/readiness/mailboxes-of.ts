import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import { mailboxWorkOf, type MailboxWork } from '#core/readiness/mailbox-work.ts';
import type { FieldsOf } from './fields-by-key.ts';

/** What has to be done about the mailbox of everybody who is mapped, in order of UPN. */
export function mailboxesOf({ users }: EnvironmentProjection, fieldsOf: FieldsOf): MailboxWork[] {
  return users.flatMap(({ sourceKey, key, upn, outcome }) => {
    if (outcome.is !== 'mapped') return [];
    const source = sourceKey === null ? null : fieldsOf('source', sourceKey);
    const work = mailboxWorkOf(source, fieldsOf('target', outcome.targetKey));
    return [{ upn, target: outcome.target, key: sourceKey ?? key, ...work }];
  });
}
