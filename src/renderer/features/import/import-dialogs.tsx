import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { ChangesDialog } from './changes-dialog.tsx';
import { ColumnMapper } from './column-mapper.tsx';
import type { ImportStore } from './import-store.ts';
import { useTakeIn } from './use-take-in.ts';

/** What lies over the screen: the columns of a file, or what taking files in would change. */
export function ImportDialogs({ project, store }: { project: Project; store: ImportStore }): ReactElement | null {
  const mapped = useStore(store, ({ pending, mapping }) => pending.find(({ fileId }) => fileId === mapping));
  const review = useStore(store, (state) => state.review);
  const { apply } = useTakeIn(store);
  if (mapped?.table) return <ColumnMapper key={mapped.fileId} file={mapped} table={mapped.table} store={store} />;
  if (review) {
    return <ChangesDialog jobId={review.jobId} tenants={project} onApply={apply} onBack={() => store.getState().back()} />;
  }
  return null;
}
