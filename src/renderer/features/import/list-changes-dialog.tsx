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
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { FailureView } from '#lib/failure-view.tsx';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ListChangesView } from '#lib/list-changes-view.tsx';
import { useServices } from '#lib/services.tsx';
import { useChangesStyles } from '#ui/changes-styles.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';

/** What a newer user list would change in an environment; nothing has changed yet. */
export function ListChangesDialog(props: {
  jobId: string;
  environment: string;
  taking: boolean;
  onTake: () => void;
  onBack: () => void;
}): ReactElement {
  const { jobId, onBack } = props;
  const { t } = useTranslation();
  const styles = useChangesStyles();
  const dialog = useDialogStyles();
  useGiveFocusBack();
  const { client } = useServices();
  const found = useQuery({
    queryKey: ['user-list-changes', jobId],
    queryFn: () => client['environments.listChanges']({ jobId }),
    gcTime: 0,
  });
  return (
    <Dialog open modalType="modal" onOpenChange={leaveBeside(onBack)}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={dialog.filling}>
          <DialogTitle>{t('import.list.changes', { name: props.environment })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.intro}>{t('listChanges.intro')}</Text>
            {found.isError ? (
              <FailureView error={found.error} onRetry={() => void found.refetch()} />
            ) : found.data?.changes ? (
              <ListChangesView of="users" changes={found.data.changes} />
            ) : (
              <Skeleton aria-label={t('common.loading')}>
                <SkeletonItem size={96} />
              </Skeleton>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!found.data?.changes || props.taking} onClick={props.onTake}>
              {t('listChanges.take')}
            </Button>
            <Button onClick={onBack}>{t('import.changes.back')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
