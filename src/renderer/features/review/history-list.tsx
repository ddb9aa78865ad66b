import { useRef, type ReactElement } from 'react';
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { format } from '#lib/format.ts';
import { useHistorySteps } from '#lib/use-history-steps.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    outline: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  takeBack: { gridColumn: 2, gridRow: '1 / span 2' },
  quiet: { color: tokens.colorNeutralForeground3 },
  undone: { textDecoration: 'line-through' },
});

/** What people decided about this account, as the log has it. */
export function HistoryList({ history, sourceId }: { history: Answer<'review.read'>['history']; sourceId: number }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { takeBack } = useHistorySteps();
  const list = useRef<HTMLOListElement>(null);
  if (history.length === 0) {
    return (
      <Text size={200} className={styles.quiet}>
        {t('review.detail.historyNone')}
      </Text>
    );
  }
  return (
    <ol ref={list} className={styles.list} tabIndex={-1}>
      {history.map((entry) => (
        <li key={`${entry.at} ${entry.sentence}`} className={styles.entry}>
          <span className={mergeClasses(entry.undone && styles.undone)}>{entry.sentence}</span>
          <span className={styles.quiet}>
            {entry.by}, {format.dateTime(entry.at)}
            {entry.undone ? `, ${t('review.detail.undone')}` : ''}
          </span>
          {entry.latest ? (
            <Button
              size="small"
              appearance="subtle"
              className={styles.takeBack}
              icon={<ArrowUndoRegular />}
              aria-label={t('history.takeBackWhat', { what: entry.sentence })}
              onClick={() => {
                // The button goes with the decision; the focus stays where it was.
                list.current?.focus();
                takeBack(sourceId);
              }}
            >
              {t('history.takeBack')}
            </Button>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
