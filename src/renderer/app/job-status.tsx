import type { ReactElement } from 'react';
import { Button, ProgressBar, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useJobText } from '#lib/use-job-text.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0, marginInlineEnd: tokens.spacingHorizontalS },
  words: {
    display: 'flex',
    flexDirection: 'column',
    gap: '3px',
    minWidth: 0,
    width: '168px',
    '@media (max-width: 1100px)': { width: '96px' },
    '@media (max-width: 720px)': { width: '48px' },
  },
  text: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** The long work under way, wherever one is. */
export function JobStatus(): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const { jobs } = useServices();
  const running = useShared('jobs', (state) => state.running);
  const stopping = useShared('jobs', (state) => state.stopping);
  const sayFailure = useSayFailure();
  const text = useJobText(running);
  if (!running || !text) return null;

  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <Text className={styles.text} title={text.long}>
          {stopping ? t('shell.job.stopping') : text.short}
        </Text>
        <ProgressBar aria-label={text.short} thickness="medium" {...(text.share === null ? {} : { value: text.share })} />
      </div>
      <Tooltip content={t('shell.job.stop')} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          disabled={stopping}
          onClick={() => void jobs.getState().cancel().catch(sayFailure)}
        />
      </Tooltip>
    </div>
  );
}
