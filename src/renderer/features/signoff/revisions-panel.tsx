import type { ReactElement } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownRevision } from '#contract/calls/signoff-calls.ts';
import { Panel } from '#ui/panel.tsx';
import { RevisionItem } from './revision-item.tsx';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

/** Every revision there ever was, the last one first. */
export function RevisionsPanel({ revisions }: { revisions: readonly ShownRevision[] }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  if (revisions.length === 0) return null;
  return (
    <Panel title={t('signoff.revisions.title')}>
      <ol className={styles.list}>
        {revisions.map((revision) => (
          <RevisionItem key={revision.number} revision={revision} />
        ))}
      </ol>
    </Panel>
  );
}
