import type { ReactElement } from 'react';
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleSwapRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useJobText } from '#lib/use-job-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import type { ClientQuestions } from './questions-menu.tsx';
import type { ReviewStore } from './review-store.ts';
import { ReviewWorkspace } from './review-workspace.tsx';

const useStyles = makeStyles({
  stack: { display: 'grid', justifyItems: 'center', gap: tokens.spacingVerticalL },
  progress: { width: '320px' },
});

/** Source and target side by side; before there are pairs, the way to them. */
export function ReviewScreen(props: { project: Project; store: ReviewStore; questions: ClientQuestions }): ReactElement {
  const { project, store, questions } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation, jobs } = useServices();
  const running = useShared('jobs', (state) => state.running);
  const text = useJobText(running);

  const pairing = running !== null && (running.job === 'pair' || running.job === 'samples');
  if (pairing && text) {
    return (
      <EmptyState
        screen
        icon={<PeopleSwapRegular />}
        title={t('review.pairing')}
        body={text.long}
        actions={
          <div className={styles.stack}>
            <ProgressBar className={styles.progress} aria-label={text.short} {...(text.share === null ? {} : { value: text.share })} />
            <Button onClick={() => void jobs.getState().cancel()}>{t('shell.job.stop')}</Button>
          </div>
        }
      />
    );
  }
  if (project.pairedAt === null) {
    return (
      <EmptyState
        screen
        icon={<PeopleSwapRegular />}
        title={t('review.notPairedTitle')}
        body={t('review.notPairedBody')}
        actions={
          <Button appearance="primary" onClick={() => navigation.getState().go('import')}>
            {t('review.toImport')}
          </Button>
        }
      />
    );
  }
  return <ReviewWorkspace project={project} store={store} questions={questions} />;
}
