import type { ReactElement } from 'react';
import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReadStatus } from '#contract/calls/tenant-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { EnvironmentList } from './environment-list.tsx';
import { LicenceTable } from './licence-table.tsx';
import { ReadRow } from './read-row.tsx';

const WHOLE_TENANT = ['users', 'licences', 'environments'] as const;

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
}): ReactElement {
  const { side, reads, signedIn, onTakeIn } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const of = (what: ReadStatus['what']): ReadStatus | null => reads.find((read) => read.what === what) ?? null;
  return (
    <>
      <Subtitle2 as="h3">{t('tenants.reads')}</Subtitle2>
      <ul className={styles.list}>
        {WHOLE_TENANT.map((what) => (
          <li key={what} className={styles.item}>
            <ReadRow side={side} what={what} scope="" read={of(what)} signedIn={signedIn} onTakeIn={onTakeIn} />
            {what === 'licences' && of(what)?.state === 'complete' ? <LicenceTable side={side} /> : null}
            {what === 'environments' && of(what)?.state === 'complete' ? (
              <EnvironmentList side={side} reads={reads} signedIn={signedIn} />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
