import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Panel } from '#ui/panel.tsx';
import type { ImportStore } from './import-store.ts';
import { PendingCard } from './pending-card.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});

/** Files that are being read, that were refused, or that do not tell which tenant they are of. */
export function LooseFiles({ store }: { store: ImportStore }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const loose = useStore(store, (state) => state.pending).filter(({ side }) => side === null);
  if (loose.length === 0) return null;
  const undecided = loose.some(({ inspection }) => inspection?.outcome === 'recognised');
  return (
    <Panel title={t(undecided ? 'import.unassigned' : 'import.pending')} note={undecided ? t('import.unassignedNote') : undefined}>
      <ul className={styles.list}>
        {loose.map((file) => (
          <PendingCard key={file.fileId} file={file} store={store} />
        ))}
      </ul>
    </Panel>
  );
}
