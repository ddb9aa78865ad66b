import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';

const useStyles = makeStyles({
  facts: { overflowWrap: 'anywhere', userSelect: 'text' },
  sha: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Stays on the screen after saving: what was written, where, and its digest. */
export function SavedFile(props: { where: string; lines: number; sha256?: string }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody className={styles.facts}>
        <MessageBarTitle>{t('export.saved')}</MessageBarTitle>
        {props.where} ({t('export.savedLines', { count: props.lines })})
        {props.sha256 ? (
          <span className={styles.sha}>
            {t('export.sha')} {props.sha256}
          </span>
        ) : null}
      </MessageBarBody>
    </MessageBar>
  );
}
