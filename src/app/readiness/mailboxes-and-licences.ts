import type { EnvironmentProjection, ProjectedUser } from '#core/mapping/environment.ts';
import { licenceNeeds, type LicenceNeed } from '#core/readiness/licence-need.ts';
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

/** The licences that mapped people have in the source, each person once however many environments they use. */
export function licencesOf(
  projections: readonly EnvironmentProjection[],
  fieldsOf: FieldsOf,
  stock: ReadonlyMap<string, number>,
): LicenceNeed[] {
  const people = new Map<string, readonly string[]>();
  for (const { users } of projections)
    for (const user of users) if (isMapped(user)) people.set(user.sourceKey ?? user.key, licencesOfUser(user, fieldsOf));
  return licenceNeeds(people.values(), stock);
}

function isMapped({ outcome }: ProjectedUser): boolean {
  return outcome.is === 'mapped';
}

function licencesOfUser({ sourceKey }: ProjectedUser, fieldsOf: FieldsOf): readonly string[] {
  return (sourceKey === null ? null : fieldsOf('source', sourceKey)?.licenses) ?? [];
}
