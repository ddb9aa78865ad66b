import type { ReactElement } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useServices, useShared } from '#lib/services.tsx';
import { useJobText } from '#lib/use-job-text.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { filesWithoutSide, readyFiles, type ImportStore } from './import-store.ts';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
  },
  text: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});

/** Nothing is taken in before this button is pressed. */
export function TakeInBar({ store }: { store: ImportStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { notices, jobs } = useServices();
  const { pending, applying } = useStore(store);
  const running = useShared('jobs', (state) => state.running);
  const job = useJobText(running);
  const sayFailure = useSayFailure();
  const ready = readyFiles(pending).length;
  const waiting = filesWithoutSide(pending);
  const reading = pending.some(({ inspection }) => inspection === null);

  const takeIn = async (): Promise<void> => {
    const taken = await store.getState().takeIn();
    if (taken !== null) notices.getState().show({ intent: 'success', title: t('import.takenIn', { count: taken }) });
  };

  return (
    <div className={styles.root}>
      <Text className={styles.text}>
        {(applying || reading) && job
          ? job.long
          : reading
            ? t('import.reading')
            : waiting > 0
              ? t('import.needSide', { count: waiting })
              : t('import.barReady')}
      </Text>
      <Button disabled={applying} onClick={() => store.getState().discardAll()}>
        {t('import.discardAll')}
      </Button>
      {applying ? <Button onClick={() => void jobs.getState().cancel().catch(sayFailure)}>{t('shell.job.stop')}</Button> : null}
      <Button
        appearance="primary"
        disabled={applying || running !== null || ready === 0 || waiting > 0 || reading}
        onClick={() => void takeIn().catch(sayFailure)}
      >
        {t('import.takeIn', { count: ready })}
      </Button>
    </div>
  );
}
