import type { ReactElement } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { useServices, useShared } from '#lib/services.tsx';
import { useJobText } from '#lib/use-job-text.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { filesToImport, wantsPreview } from './files-to-import.ts';
import type { ImportStore } from './import-store.ts';
import { filesWithoutSide, isReading } from './pending-file.ts';
import type { Tenants } from './replacements.ts';
import { useTakeIn } from './use-take-in.ts';

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
export function TakeInBar({ store, tenants }: { store: ImportStore; tenants: Tenants }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { jobs } = useServices();
  const { pending, busy } = useStore(store);
  const running = useShared('jobs', (state) => state.running);
  const job = useJobText(running);
  const sayFailure = useSayFailure();
  const { takeIn } = useTakeIn(store);
  const files = filesToImport(pending, tenants);
  const waiting = filesWithoutSide(pending);
  const reading = isReading(pending);

  return (
    <div className={styles.root}>
      <Text className={styles.text}>
        {(busy !== null || reading) && job
          ? job.long
          : reading
            ? t('import.reading')
            : waiting > 0
              ? t('import.needSide', { count: waiting })
              : t(wantsPreview(files, tenants) ? 'import.barPreview' : 'import.barReady')}
      </Text>
      <Button disabled={busy !== null} onClick={() => store.getState().discardAll()}>
        {t('import.discardAll')}
      </Button>
      {busy !== null ? <Button onClick={() => void jobs.getState().cancel().catch(sayFailure)}>{t('shell.job.stop')}</Button> : null}
      <Button
        appearance="primary"
        disabled={busy !== null || running !== null || files.length === 0 || waiting > 0 || reading}
        onClick={() => takeIn(tenants)}
      >
        {files.length === 0 ? t('import.takeInNone') : t('import.takeIn', { count: files.length })}
      </Button>
    </div>
  );
}
