import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { Panel } from '#ui/panel.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  print: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', userSelect: 'text' },
});

/** Which key this installation signs with, and how far it is protected. */
export function KeyPanel({ keptBy, fingerprint }: { keptBy: 'system' | 'run'; fingerprint: string }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <Panel title={t('signoff.key.title')}>
      <Text className={styles.quiet}>{t(`signoff.key.${keptBy}`)}</Text>
      <Text>
        {t('signoff.key.fingerprint')}
        <br />
        <span className={styles.print}>{fingerprint}</span>
      </Text>
    </Panel>
  );
}
