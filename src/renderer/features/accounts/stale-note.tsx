import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';

const useStyles = makeStyles({
  root: { flexShrink: 0, borderRadius: 0, borderLeft: 'none', borderRight: 'none', borderTop: 'none' },
});

/** Tells that the pairs were made before the accounts became what they are now. */
export function StaleNote({ project, onPair }: { project: Project; onPair: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  if (project.pairedAt === null || !project.pairingStale) return null;
  return (
    <MessageBar intent="warning" className={styles.root}>
      <MessageBarBody>{t('accounts.stale')}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onPair}>
          {t('accounts.pairAgain')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
