import type { ReactElement } from 'react';
import { Button, Text, mergeClasses } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReadEnvironment, ReadStatus } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { ENVIRONMENT_TYPES } from '#core/mapping/environment.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useTenantTableStyles } from './tenant-table-styles.ts';
import { useReadWords } from './use-read-words.ts';

/** Shows the user list that was read of an environment, before it is taken in. */
export type UseUsers = (environmentId: number, file: { fileId: string; name: string }) => void;

/** One environment that was read: what is known of it, and its way into the project. */
export function EnvironmentRow(props: {
  side: Side;
  environment: ReadEnvironment;
  users: ReadStatus | null;
  signedIn: boolean;
  onUseUsers: UseUsers;
}): ReactElement {
  const { side, environment, users, signedIn } = props;
  const { name, environmentId, url, type, region, managed, inProject } = environment;
  const { t } = useTranslation();
  const styles = useTenantTableStyles();
  const { client, notices } = useServices();
  const sayFailure = useSayFailure();
  const words = useReadWords(users);
  const known = ENVIRONMENT_TYPES.find((each) => each === type);
  const unknown = t('tenants.environment.unknown');
  const tell = (title: string): void => notices.getState().show({ intent: 'success', title });

  const keep = async (): Promise<void> => {
    if (environmentId === null) return;
    await client['tenants.keepEnvironment']({ side, environmentId });
    tell(t('tenants.keptNotice', { name }));
  };
  const readUsers = async (): Promise<void> => {
    if (url !== null) await client['tenants.read']({ side, what: 'environment-users', scope: url });
  };
  const stop = (): void => void client['tenants.pauseReading']({ side, what: 'environment-users', scope: url ?? '' }).catch(sayFailure);
  const active = users?.state === 'running' || users?.state === 'waiting';
  const useUsers = async (): Promise<void> => {
    if (environmentId === null || url === null) return;
    const { id } = await client['tenants.keepEnvironment']({ side, environmentId });
    props.onUseUsers(id, await client['tenants.readFile']({ side, what: 'environment-users', scope: url }));
  };

  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {name}
        {words ? <Text size={200} block className={styles.quiet}>{`${t('tenants.what.users')}: ${words}`}</Text> : null}
        {users?.problem ? (
          <Text size={200} block className={styles.bad}>
            {users.problem.message} {users.problem.next}
          </Text>
        ) : null}
      </th>
      <td className={mergeClasses(styles.cell, styles.short)}>{known ? t(`environments.type.${known}`) : (type ?? unknown)}</td>
      <td className={mergeClasses(styles.cell, styles.short)}>{region ?? unknown}</td>
      <td className={mergeClasses(styles.cell, styles.short)}>
        {managed === null ? unknown : t(managed ? 'environments.yes' : 'environments.no')}
      </td>
      <td className={styles.cell}>
        {side === 'source' ? (
          <div className={styles.actions}>
            {inProject ? (
              <Text size={200}>{t('tenants.kept')}</Text>
            ) : (
              <Button size="small" aria-label={t('tenants.keepNamed', { name })} onClick={() => void keep().catch(sayFailure)}>
                {t('tenants.keep')}
              </Button>
            )}
            {active ? (
              <Button size="small" onClick={stop}>
                {t('tenants.stop')}
              </Button>
            ) : users?.file === 'ready' ? (
              <Button size="small" aria-label={t('tenants.useUsersNamed', { name })} onClick={() => void useUsers().catch(sayFailure)}>
                {t('tenants.useUsers')}
              </Button>
            ) : url === null ? null : (
              <Button
                size="small"
                disabledFocusable={!signedIn}
                aria-label={t(users === null ? 'tenants.readUsersOfNamed' : 'tenants.readUsersAgainNamed', { name })}
                onClick={() => void readUsers().catch(sayFailure)}
              >
                {t(users === null ? 'tenants.readUsersOf' : 'tenants.readUsersAgain')}
              </Button>
            )}
          </div>
        ) : null}
      </td>
    </tr>
  );
}
