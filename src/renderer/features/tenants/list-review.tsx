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
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Side } from '#core/directory/account.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { format } from '#lib/format.ts';
import { ListChangesView } from '#lib/list-changes-view.tsx';
import { ReadDetails } from '#lib/read-details.tsx';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useChangesStyles } from '#ui/changes-styles.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';

/** A list that waits to be looked at: the one that was read last (`fileId` null), or a file. */
export interface WaitingList {
  readonly what: 'licences' | 'environments';
  readonly fileId: string | null;
}

/** What taking a list in would change; nothing has changed yet. */
export function ListReview(props: { side: Side; list: WaitingList; onClose: () => void }): ReactElement {
  const { side, list, onClose } = props;
  const { what, fileId } = list;
  const { t } = useTranslation();
  const styles = useChangesStyles();
  const dialog = useDialogStyles();
  const { client, notices } = useServices();
  const sayFailure = useSayFailure();
  const [taking, setTaking] = useState(false);
  useGiveFocusBack();
  const looked = useQuery({
    queryKey: ['list-changes', side, what, fileId],
    queryFn: () => client['tenants.lookAtList']({ side, what, fileId }),
    gcTime: 0,
  });
  const take = async (): Promise<void> => {
    if (!looked.data) return;
    setTaking(true);
    const { sha256, revision } = looked.data;
    await client['tenants.takeList']({ side, what, fileId, sha256, revision });
    notices.getState().show({ intent: 'success', title: t(`tenants.taken.${what}`, { side: t(`tenants.sides.${side}`) }) });
    onClose();
  };
  const fail = (error: unknown): void => {
    setTaking(false);
    void looked.refetch();
    sayFailure(error);
  };
  const { data } = looked;
  return (
    <Dialog open modalType="modal" onOpenChange={leaveBeside(onClose)}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={dialog.filling}>
          <DialogTitle>{t(`tenants.review.${what}`, { side: t(`tenants.sides.${side}`) })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.intro}>{t('listChanges.intro')}</Text>
            {looked.isError ? (
              <FailureView error={looked.error} onRetry={() => void looked.refetch()} />
            ) : data ? (
              <>
                <Text className={styles.sum}>
                  {data.reading
                    ? t('tenants.review.read', { name: data.name, when: format.dateTime(data.reading.readAt) })
                    : t('tenants.review.file', { name: data.name })}
                </Text>
                {data.reading ? (
                  <ReadDetails
                    begunAt={data.reading.begunAt}
                    endedAt={data.reading.readAt}
                    query={data.reading.query}
                    sha256={data.sha256}
                    of={data.name}
                  />
                ) : null}
                <ListChangesView of={what} changes={data.changes} />
              </>
            ) : (
              <Skeleton aria-label={t('common.loading')}>
                <SkeletonItem size={96} />
              </Skeleton>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!looked.isSuccess || taking} onClick={() => void take().catch(fail)}>
              {t('listChanges.take')}
            </Button>
            <Button onClick={onClose}>{t('listChanges.leave')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
