import { useState, type ReactElement } from 'react';
import { Button, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#lib/client.ts';
import { useServices } from '#lib/services.tsx';

const SHOWN_AT_FIRST = 5;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  blocker: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  people: {
    gridColumn: '2 / 4',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
});

/** One finding with the people it concerns; each leads to the place where it can be solved. */
export function FindingItem({ finding }: { finding: Answer<'export.preview'>['findings'][number] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const [all, setAll] = useState(false);
  const shown = all ? finding.parties : finding.parties.slice(0, SHOWN_AT_FIRST);
  const hidden = finding.count - shown.length;

  return (
    <li className={styles.root}>
      <span className={mergeClasses(styles.icon, styles[finding.severity])} role="img" aria-label={t(`export.${finding.severity}`)}>
        {finding.severity === 'blocker' ? <ErrorCircleRegular /> : <WarningRegular />}
      </span>
      <Text>{finding.message}</Text>
      <Text className={styles.quiet}>{finding.count > 0 ? t('common.accounts', { count: finding.count }) : null}</Text>
      {finding.parties.length > 0 ? (
        <ul className={styles.people}>
          {shown.map(({ id, displayName, upn }) => (
            <li key={id}>
              <Link
                as="button"
                title={upn}
                aria-label={t('export.show', { name: displayName || upn })}
                onClick={() => navigation.getState().go('review', id)}
              >
                {displayName || upn}
              </Link>
            </li>
          ))}
          {hidden > 0 ? (
            <li>
              {shown.length < finding.parties.length ? (
                <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
                  {t('export.more', { count: hidden })}
                </Button>
              ) : (
                <Text className={styles.quiet}>{t('export.more', { count: hidden })}</Text>
              )}
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}
