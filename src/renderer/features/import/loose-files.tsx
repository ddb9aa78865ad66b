import type { ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { Panel } from '#ui/panel.tsx';
import type { ImportStore } from './import-store.ts';
import { PendingList } from './pending-list.tsx';

/** Files that are being read, that do not tell which tenant they are of, or that were refused. */
export function LooseFiles({ store }: { store: ImportStore }): ReactElement {
  const { t } = useTranslation();
  const pending = useStore(store, (state) => state.pending);
  const loose = pending.filter(({ side }) => side === null);
  const refused = pending.filter(({ inspection }) => inspection?.outcome === 'refused');
  const groups = [
    ['reading', t('import.pending'), undefined, loose.filter(({ inspection }) => inspection === null)],
    [
      'unassigned',
      t('import.unassigned'),
      t('import.unassignedNote'),
      loose.filter(({ inspection }) => inspection?.outcome === 'recognised'),
    ],
    ['unclear', t('import.unclear'), t('import.unclearNote'), refused.filter(({ table }) => table !== null)],
    ['refused', t('import.refusedTitle'), t('import.refusedNote'), refused.filter(({ table }) => table === null)],
  ] as const;

  return (
    <>
      {groups.map(([group, title, note, files]) =>
        files.length === 0 ? null : (
          <Panel key={group} title={title} note={note}>
            <PendingList files={files} store={store} />
          </Panel>
        ),
      )}
    </>
  );
}
