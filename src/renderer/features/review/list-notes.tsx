import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { useServices } from '#lib/services.tsx';
import { sum, UNDECIDED_STATES } from './review-list.ts';

const useStyles = makeStyles({
  root: { display: 'grid', '> *': { borderRadius: 0, borderLeft: 'none', borderRight: 'none', borderTop: 'none' } },
});

/** What a person should know about the list as a whole, above it. */
export function ListNotes({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const { go } = navigation.getState();
  const done = sum(project.counts) > 0 && sum(project.counts, UNDECIDED_STATES) === 0;

  return (
    <div className={styles.root}>
      {project.pairingStale ? (
        <MessageBar intent="warning">
          <MessageBarBody>{t('review.stale')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => go('import')}>
              {t('review.toImport')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {done ? (
        <MessageBar intent="success">
          <MessageBarBody>{t('review.allDone')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => go('export')}>
              {t('review.toExport')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </div>
  );
}
