import type { ReactElement } from 'react';
import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReadStatus } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { useServices } from '#lib/services.tsx';
import type { UseUsers } from './environment-row.tsx';
import { ReadRow } from './read-row.tsx';
import { TenantListSection } from './tenant-list-section.tsx';

const LISTS = ['licences', 'environments'] as const;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalM,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
});

/** What can be read of a tenant, and how far that has come. */
export function ReadList(props: {
  side: Side;
  reads: readonly ReadStatus[];
  signedIn: boolean;
  onTakeIn: (side: Side, file: { fileId: string; name: string }) => Promise<void>;
  onUseUsers: UseUsers;
}): ReactElement {
  const { side, reads, signedIn, onTakeIn, onUseUsers } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const lookAtUsers = async (): Promise<void> => onTakeIn(side, await client['tenants.readFile']({ side, what: 'users' }));
  return (
    <>
      <Subtitle2 as="h3">{t('tenants.reads')}</Subtitle2>
      <ul className={styles.list}>
        <li className={styles.item}>
          <ReadRow
            side={side}
            what="users"
            scope=""
            read={reads.find(({ what }) => what === 'users') ?? null}
            signedIn={signedIn}
            onLook={lookAtUsers}
          />
        </li>
        {LISTS.map((what) => (
          <li key={what} className={styles.item}>
            <TenantListSection side={side} what={what} reads={reads} signedIn={signedIn} onUseUsers={onUseUsers} />
          </li>
        ))}
      </ul>
    </>
  );
}
