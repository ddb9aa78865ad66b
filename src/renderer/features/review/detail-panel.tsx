import { useRef, useEffect, type ReactElement } from 'react';
import { Skeleton, SkeletonItem, Text, ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentTableRegular, PanelRightRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useOrigins } from '#lib/use-origins.ts';
import { useViewSetting } from '#lib/view-setting.ts';
import { DetailSection } from '#ui/detail-section.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { CandidateList } from './candidate-list.tsx';
import { ChangeNote } from './change-note.tsx';
import { DetailActions } from './detail-actions.tsx';
import { DetailNav } from './detail-nav.tsx';
import { FieldComparison } from './field-comparison.tsx';
import { FlagList } from './flag-list.tsx';
import { HistoryList } from './history-list.tsx';
import { PairHead } from './pair-head.tsx';
import { ReadyAnswers } from './ready-answers.tsx';
import { ReasonList } from './reason-list.tsx';
import type { ReviewStore } from './review-store.ts';
import { SecondNote } from './second-note.tsx';
import { useAccount } from './use-account.ts';
import type { ReviewActions } from './use-review-actions.ts';
import type { ReviewCommand } from './use-review-commands.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  top: {
    flexShrink: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  scroller: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  sections: { display: 'grid', gap: tokens.spacingVerticalXL, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}` },
  waiting: { opacity: 0.6 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Everything that helps to decide about the selected account. */
export function DetailPanel(props: {
  project: Project;
  store: ReviewStore;
  actions: ReviewActions;
  commands: readonly ReviewCommand[];
  onClose: () => void;
}): ReactElement {
  const { project, store, actions } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const selectedId = useStore(store, (state) => state.selectedId);
  const row = useStore(store, (state) => (state.selectedId === null ? undefined : state.row(state.selectedId)));
  const account = useAccount(selectedId);
  const data = account.data;
  const fresh = data?.row.source.id === selectedId;
  const [showOrigins, setShowOrigins] = useViewSetting<boolean>('review.origins', false);
  const origins = { source: useOrigins(fresh ? selectedId : null), target: useOrigins(fresh ? (data.row.target?.id ?? null) : null) };

  useEffect(() => {
    if (selectedId !== null) scroller.current?.scrollTo(0, 0);
  }, [selectedId]);

  if (selectedId === null) return <EmptyState icon={<PanelRightRegular />} title={t('review.detail.none')} />;
  return (
    <div className={styles.root}>
      <div className={styles.top}>
        <DetailNav store={store} commands={props.commands} onGo={actions.go} onClose={props.onClose} />
        <PairHead row={row ?? data?.row} />
        <DetailActions commands={props.commands} empty={!row} />
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('review.detail.label')} aria-busy={!fresh}>
        {account.isError ? (
          <FailureView error={account.error} onRetry={() => void account.refetch()} />
        ) : data ? (
          <div className={mergeClasses(styles.sections, !fresh && styles.waiting)}>
            <FlagList flags={data.row.flags} />
            {data.row.change ? <ChangeNote change={data.row.change} /> : null}
            {data.row.flags.includes('needs-second') && data.decidedBy !== null ? (
              <SecondNote decidedBy={data.decidedBy} onAgree={() => fresh && actions.second()} />
            ) : null}
            <DetailSection title={t('review.detail.candidates')}>
              {data.candidates.length > 0 ? (
                <CandidateList
                  candidates={data.candidates}
                  pairedId={data.row.target?.id ?? null}
                  accepted={data.row.state === 'accepted'}
                  onAccept={(target) => fresh && actions.acceptTarget(selectedId, target)}
                />
              ) : (
                <Text size={200} className={styles.quiet}>
                  {t('review.detail.candidatesNone')}
                </Text>
              )}
              {data.row.state === 'none' && !data.row.decided ? (
                <ReadyAnswers onAnswer={(reason) => fresh && actions.exclude(selectedId, reason, '')} />
              ) : null}
            </DetailSection>
            <DetailSection title={t('review.detail.why')} note={data.reasons.length > 0 ? t('review.detail.whyScale') : undefined}>
              {data.reasons.length > 0 ? (
                <ReasonList reasons={data.reasons} />
              ) : (
                <Text size={200} className={styles.quiet}>
                  {t('review.detail.whyNone')}
                </Text>
              )}
            </DetailSection>
            <DetailSection
              title={t('review.detail.compare')}
              end={
                <ToggleButton
                  size="small"
                  appearance="subtle"
                  icon={<DocumentTableRegular />}
                  checked={showOrigins}
                  onClick={() => setShowOrigins(!showOrigins)}
                >
                  {t('review.detail.origins')}
                </ToggleButton>
              }
            >
              <FieldComparison
                fields={data.fields}
                sourceName={project.source.name}
                targetName={data.row.target ? project.target.name : null}
                origins={origins}
                showOrigins={showOrigins}
              />
            </DetailSection>
            <DetailSection title={t('review.detail.history')}>
              <HistoryList history={data.history} sourceId={data.row.source.id} />
            </DetailSection>
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
}
