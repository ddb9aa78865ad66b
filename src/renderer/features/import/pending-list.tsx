import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportStore } from './import-store.ts';
import { PendingCard } from './pending-card.tsx';
import type { PendingFile } from './pending-file.ts';
import { useGradually } from './use-gradually.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
});

/** Files that wait, one card each. */
export function PendingList({ files, store }: { files: readonly PendingFile[]; store: ImportStore }): ReactElement {
  const shown = useGradually(files.length);
  return (
    <ul className={useStyles().list}>
      {files.slice(0, shown).map((file) => (
        <PendingCard key={file.fileId} file={file} store={store} />
      ))}
    </ul>
  );
}
