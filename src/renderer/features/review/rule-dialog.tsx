import { useState, type ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Skeleton,
  SkeletonItem,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { BulkCount, BulkDecision, ReviewFilter } from '#contract/calls/review-calls.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { ExclusionReason } from '#core/mapping/decision.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { leaveBeside } from '#ui/leave-dialog.ts';
import { decisionOf } from './decision-rules.ts';
import { RuleChoice } from './rule-choice.tsx';
import { RulePreview } from './rule-preview.tsx';
import { useRuleReach, useRules } from './use-rules.ts';

const useStyles = makeStyles({
  surface: { width: 'min(1080px, calc(100vw - 32px))', maxWidth: 'none', height: 'min(660px, calc(100vh - 32px))', maxHeight: 'none' },
  form: { height: '100%' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: 0, overflow: 'hidden' },
  intro: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  panes: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(220px, 320px) minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 720px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'max-content minmax(240px, 1fr)',
      overflowY: 'auto',
    },
  },
});

/** Chooses a rule, shows whom it concerns, and decides about all of them in one step. */
export function RuleDialog(props: {
  project: Project;
  onDecide: (filter: ReviewFilter, decision: BulkDecision, count: BulkCount) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const rules = useRules();
  const [wanted, setWanted] = useState<string | null>(null);
  const [reasons, setReasons] = useState<Readonly<Record<string, ExclusionReason>>>({});
  const rule = rules.data?.find(({ id }) => id === wanted) ?? rules.data?.[0];
  const reach = useRuleReach(rule);
  const reason = rule ? (reasons[rule.id] ?? (rule.by === 'kind' ? rule.first : 'other')) : 'other';
  const concerned = reach.data?.count.concerned ?? 0;
  const label = !rule
    ? t('review.rules.title')
    : !reach.data
      ? t('review.rules.wait')
      : rule.by === 'domain'
        ? t('review.rules.doAccept', { count: concerned })
        : t('review.rules.doExclude', { who: t(`words.kindCount.${rule.kind}`, { count: concerned }) });

  return (
    <Dialog open onOpenChange={leaveBeside(props.onClose)}>
      <DialogSurface className={styles.surface}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (rule && reach.data && concerned > 0) props.onDecide(rule.filter, decisionOf(rule, reason), reach.data.count);
          }}
        >
          <DialogBody className={dialog.filling}>
            <DialogTitle>{t('review.rules.title')}</DialogTitle>
            <DialogContent className={styles.content}>
              {rules.isError ? (
                <FailureView error={rules.error} onRetry={() => void rules.refetch()} />
              ) : rules.isPending ? (
                <Skeleton aria-label={t('common.loading')}>
                  <SkeletonItem size={96} />
                </Skeleton>
              ) : rule ? (
                <>
                  <Text className={styles.intro}>{t('review.rules.intro')}</Text>
                  <div className={mergeClasses(dialog.scrolling, styles.panes)}>
                    <RuleChoice rules={rules.data} chosen={rule} reasons={reasons} onChoose={setWanted} />
                    {reach.isError ? (
                      <FailureView error={reach.error} onRetry={() => void reach.refetch()} />
                    ) : (
                      <RulePreview
                        key={rule.id}
                        project={props.project}
                        rule={rule}
                        reason={reason}
                        onReason={(next) => setReasons({ ...reasons, [rule.id]: next })}
                        reach={reach.data}
                      />
                    )}
                  </div>
                </>
              ) : (
                <EmptyState icon={<DocumentSearchRegular />} title={t('review.rules.none')} body={t('review.rules.noneBody')} />
              )}
            </DialogContent>
            <DialogActions>
              {rule ? (
                <Button type="submit" appearance="primary" disabledFocusable={concerned === 0}>
                  {label}
                </Button>
              ) : null}
              <Button type="button" appearance={rule ? 'secondary' : 'primary'} onClick={props.onClose}>
                {t(rule ? 'common.cancel' : 'common.close')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
