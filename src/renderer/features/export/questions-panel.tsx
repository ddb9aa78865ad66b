import type { ReactElement } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowUploadRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { Panel } from '#ui/panel.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The workbook that asks the client, and the way back for the answers. */
export function QuestionsPanel({ onHandOut, onAnswers }: { onHandOut: () => void; onAnswers: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Panel title={t('questions.panel.title')}>
      <Text>{t('questions.panel.body')}</Text>
      <div className={styles.buttons}>
        <Button icon={<ArrowDownloadRegular />} onClick={onHandOut}>
          {t('questions.handOut.open')}
        </Button>
        <Button icon={<ArrowUploadRegular />} onClick={onAnswers}>
          {t('questions.answers.open')}
        </Button>
      </div>
    </Panel>
  );
}
