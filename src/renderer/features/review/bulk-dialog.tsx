import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { BulkDecision } from '#contract/calls/review-calls.ts';
import { format } from '#lib/format.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { ExcludeDialog } from './exclude-dialog.tsx';
import type { BulkQuestion } from './use-bulk.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Says in sentences what a decision about many will do before it is taken. */
export function BulkDialog(props: {
  question: BulkQuestion;
  onConfirm: (decision: BulkDecision) => void;
  onCancel: () => void;
}): ReactElement {
  const { act, scope, count } = props.question;
  const { t } = useTranslation();
  const styles = useStyles();
  const { concerned, shown, lowestProbability } = count;
  const pairs = act === 'accept' || act === 'reject';
  const who =
    concerned === shown
      ? t(scope === 'chosen' ? 'review.bulk.allChosen' : 'review.bulk.allShown', { count: concerned })
      : t(scope === 'chosen' ? 'review.bulk.whoChosen' : 'review.bulk.whoShown', { count: concerned, shown });
  const sentences = (
    <div className={styles.body}>
      <Text>
        {who} {t(`review.bulk.what.${act}`)}
      </Text>
      {pairs && lowestProbability !== null ? (
        <Text weight="semibold">{t('review.bulk.lowest', { lowest: format.percent(lowestProbability) })}</Text>
      ) : null}
      <Text className={styles.quiet}>{t('review.bulk.back')}</Text>
    </div>
  );
  const title = t(`review.bulk.title.${act}`, { count: concerned });

  if (act === 'exclude') {
    return (
      <ExcludeDialog
        title={title}
        first="not-in-scope"
        lead={sentences}
        onCancel={props.onCancel}
        onExclude={(reason, note) => props.onConfirm({ act, reason, note })}
      />
    );
  }
  return (
    <ConfirmDialog
      title={title}
      confirm={t(`review.bulk.confirm.${act}`, { count: concerned })}
      cancel={t('common.cancel')}
      onConfirm={() => props.onConfirm({ act })}
      onCancel={props.onCancel}
    >
      {sentences}
    </ConfirmDialog>
  );
}
