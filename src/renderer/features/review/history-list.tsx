import type { ReactElement } from 'react';
import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#lib/client.ts';
import { format } from '#lib/format.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  undone: { textDecoration: 'line-through' },
});

/** What people decided about this account, as the log has it. */
export function HistoryList({ history }: { history: Answer<'review.read'>['history'] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  if (history.length === 0) {
    return (
      <Text size={200} className={styles.quiet}>
        {t('review.detail.historyNone')}
      </Text>
    );
  }
  return (
    <ol className={styles.list}>
      {history.map((entry) => (
        <li key={`${entry.at} ${entry.sentence}`}>
          <span className={mergeClasses(entry.undone && styles.undone)}>{entry.sentence}</span>{' '}
          <span className={styles.quiet}>
            {entry.by}, {format.dateTime(entry.at)}
            {entry.undone ? `, ${t('review.detail.undone')}` : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}
