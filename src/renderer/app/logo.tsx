import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import icon from './icon.svg';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  name: { '@media (max-width: 1100px)': { display: 'none' } },
});

export function Logo(): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <img src={icon} width={24} height={24} alt="" />
      <span className={styles.name}>{t('common.appName')}</span>
    </span>
  );
}
