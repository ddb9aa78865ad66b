import type { ReactElement } from 'react';
import { Badge, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { HistoryStep } from '#contract/calls/history-calls.ts';
import { format } from '#lib/format.ts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '144px minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  what: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  undone: { textDecoration: 'line-through', color: tokens.colorNeutralForeground3 },
  link: { textAlign: 'start' },
});

/** One step: when, what, how many, by whom, and what became of it. */
export function HistoryStepItem({ step, onShow }: { step: HistoryStep; onShow: (sourceId: number) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { at, by, sentence, entries, takenBack, state, sourceId } = step;
  const gone = state === 'undone' || takenBack === entries;
  const mark =
    state === 'undone'
      ? t('history.undone')
      : takenBack === 0
        ? null
        : takenBack === entries
          ? t('history.takenBack')
          : t('history.partlyTakenBack', { count: takenBack });
  const what = <span className={mergeClasses(gone && styles.undone)}>{sentence}</span>;

  return (
    <li className={styles.item}>
      <Text size={200} className={styles.quiet}>
        <time dateTime={at}>{format.dateTime(at)}</time>
      </Text>
      <div className={styles.what}>
        {sourceId === null ? (
          <Text>{what}</Text>
        ) : (
          <Link as="button" className={styles.link} aria-label={t('history.show', { sentence })} onClick={() => onShow(sourceId)}>
            {what}
          </Link>
        )}
        <Text size={200} className={styles.quiet}>
          {by}
          {entries > 1 ? `, ${t('common.accounts', { count: entries })}` : ''}
        </Text>
      </div>
      {mark === null ? (
        <span />
      ) : (
        <Badge appearance="outline" color="informative">
          {mark}
        </Badge>
      )}
    </li>
  );
}
