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
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';
import { HistoryStepItem } from './history-step-item.tsx';

/** Steps asked for at once: some screens full. */
const PAGE = 50;

const useStyles = makeStyles({
  surface: { maxWidth: '720px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: '200px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { alignSelf: 'flex-start' },
});

/** Who did what and when, page by page. */
export function HistoryDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  useGiveFocusBack();
  const { client, navigation } = useServices();
  const pages = useInfiniteQuery({
    queryKey: [PROJECT_KEY, 'history'],
    queryFn: ({ pageParam }) => client['history.list']({ before: pageParam, limit: PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ steps }) => {
      const last = steps.at(-1)?.step ?? 1;
      return last > 1 ? last : null;
    },
  });
  const steps = pages.data?.pages.flatMap((page) => page.steps) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const show = (sourceId: number): void => {
    onClose();
    navigation.getState().go('review', sourceId);
  };

  return (
    <Dialog open onOpenChange={leaveBeside(onClose)}>
      <DialogSurface className={mergeClasses(dialog.surface, styles.surface)}>
        <DialogBody className={dialog.body}>
          <DialogTitle>{t('history.title')}</DialogTitle>
          <DialogContent className={mergeClasses(dialog.content, styles.content)} tabIndex={0}>
            {pages.isPending ? (
              <Skeleton aria-label={t('common.loading')}>
                <SkeletonItem size={96} />
              </Skeleton>
            ) : pages.isError ? (
              <FailureView error={pages.error} onRetry={() => void pages.refetch()} />
            ) : total === 0 ? (
              <Text>{t('history.none')}</Text>
            ) : (
              <>
                <Text className={styles.quiet}>
                  {t('history.intro')} {t('history.count', { count: total })}.
                </Text>
                <ol className={styles.list} aria-label={t('history.title')}>
                  {steps.map((step) => (
                    <HistoryStepItem key={step.step} step={step} onShow={show} />
                  ))}
                </ol>
                {pages.hasNextPage ? (
                  <Button className={styles.more} disabledFocusable={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                    {t('history.earlier')}
                  </Button>
                ) : null}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
