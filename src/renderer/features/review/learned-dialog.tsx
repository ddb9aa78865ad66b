import type { ReactElement } from 'react';
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
  tokens,
} from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { format } from '#lib/format.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';
import { LearnedView } from './learned-view.tsx';

const useStyles = makeStyles({
  surface: { width: 'min(960px, calc(100vw - 32px))', maxWidth: 'none', height: 'min(680px, calc(100vh - 32px))', maxHeight: 'none' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: 0, overflow: 'hidden' },
  intro: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

/** What the last pairing learned from the two tenants: rules with their support and exceptions, and weights. */
export function LearnedDialog(props: {
  project: Project;
  onShow: (filter: Partial<ReviewFilter>) => void;
  onClose: () => void;
}): ReactElement {
  const { project } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  useGiveFocusBack();
  const { client } = useServices();
  const answer = useQuery({ queryKey: [PROJECT_KEY, 'learned'], queryFn: () => client['matching.model']({}) });
  const learned = answer.data;

  return (
    <Dialog open onOpenChange={leaveBeside(props.onClose)}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={dialog.filling}>
          <DialogTitle>{t('learned.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            {answer.isError ? (
              <FailureView error={answer.error} onRetry={() => void answer.refetch()} />
            ) : answer.isPending ? (
              <Skeleton aria-label={t('common.loading')}>
                <SkeletonItem size={96} />
              </Skeleton>
            ) : learned ? (
              <>
                <Text className={styles.intro}>
                  {t('learned.from', {
                    pairs: learned.pairsCompared,
                    source: t('common.accounts', { count: learned.sourceAccounts }),
                    target: t('common.accounts', { count: learned.targetAccounts }),
                    sourceName: project.source.name,
                    targetName: project.target.name,
                    at: format.dateTime(learned.pairedAt),
                  })}{' '}
                  {t('learned.weigh')}
                </Text>
                <LearnedView learned={learned} project={project} onShow={props.onShow} />
              </>
            ) : (
              <EmptyState icon={<LightbulbRegular />} title={t('learned.none')} body={t('learned.noneBody')} />
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={props.onClose}>
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
