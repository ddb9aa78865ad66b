import { memo, useCallback, useDeferredValue, useEffect, useRef, useState, type ReactElement } from 'react';
import { Skeleton, SkeletonItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PanelRightRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { DetailActions } from './detail-actions.tsx';
import { DetailNav } from './detail-nav.tsx';
import { DetailSections } from './detail-sections.tsx';
import { PairHead } from './pair-head.tsx';
import type { ReviewStore } from './review-store.ts';
import { useAccount } from './use-account.ts';
import type { ReviewActions } from './use-review-actions.ts';
import type { ReviewCommand } from './use-review-commands.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    // In a low window what stays at the top would leave nothing for the rest: all of it scrolls.
    '@media (max-height: 480px)': { overflowY: 'auto' },
  },
  top: {
    flexShrink: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto', '@media (max-height: 480px)': { flexShrink: 0, overflowY: 'visible' } },
  sections: { display: 'grid', gap: tokens.spacingVerticalXL, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  waiting: { opacity: 0.6 },
});

/** Only what takes long enough to be noticed fades, in milliseconds. A transition of the style would have the whole panel painted twice for every account. */
const NOTICED = 200;

/** Everything that helps to decide about the selected account. */
export const DetailPanel = memo(function DetailPanel(props: {
  project: Project;
  store: ReviewStore;
  selectedId: number | null;
  actions: ReviewActions;
  commands: readonly ReviewCommand[];
  onClose: () => void;
}): ReactElement {
  const { project, store, selectedId, actions } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const whole = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const row = useStore(store, (state) => (selectedId === null ? undefined : state.row(selectedId)));
  const account = useAccount(selectedId);
  // A key that comes while they are drawn does not wait for them.
  const data = useDeferredValue(account.data);
  const fresh = data?.row.source.id === selectedId;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (fresh) return;
    const timer = setTimeout(() => setLate(true), NOTICED);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [fresh]);

  const show = useCallback((sourceId: number) => void store.getState().show(sourceId), [store]);

  useEffect(() => {
    if (selectedId !== null) for (const part of [whole, scroller]) part.current?.scrollTo(0, 0);
  }, [selectedId]);

  if (selectedId === null) return <EmptyState icon={<PanelRightRegular />} title={t('review.detail.none')} />;
  return (
    <div ref={whole} className={styles.root}>
      <div className={styles.top}>
        <DetailNav store={store} selectedId={selectedId} commands={props.commands} onGo={actions.go} onClose={props.onClose} />
        <PairHead row={row ?? data?.row} />
        <DetailActions commands={props.commands} empty={!row} />
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('review.detail.label')} aria-busy={!fresh}>
        {account.isError ? (
          <FailureView error={account.error} onRetry={() => void account.refetch()} />
        ) : data ? (
          <div className={mergeClasses(styles.sections, !fresh && late && styles.waiting)}>
            <DetailSections project={project} data={data} actions={actions} onShow={show} />
          </div>
        ) : (
          <Skeleton className={styles.sections} aria-label={t('common.loading')}>
            <SkeletonItem size={48} />
            <SkeletonItem size={48} />
            <SkeletonItem size={96} />
          </Skeleton>
        )}
      </div>
    </div>
  );
});
