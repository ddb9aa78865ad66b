import type { ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  name: { '@media (max-width: 1100px)': { display: 'none' } },
});

/** Two accounts on either side, and the way across. The same picture as `icon.svg`. */
export function Logo(): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <svg viewBox="0 0 32 32" width={24} height={24} aria-hidden>
        <rect width="32" height="32" rx="7" fill="#0f548c" />
        <path
          d="M12.5 10.4c4 1.2 3.4 10 7 11.2M12.5 21.6c4-1.200 3.400-10 7-11.2"
          fill="none"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        <circle cx="8.5" cy="10" r="2.6" fill="#fff" />
        <circle cx="8.5" cy="22" r="2.6" fill="#fff" />
        <circle cx="23.5" cy="10" r="2.6" fill="#9fd4ff" />
        <circle cx="23.5" cy="22" r="2.6" fill="#9fd4ff" />
      </svg>
      <span className={styles.name}>{t('common.appName')}</span>
    </span>
  );
}
