import type { ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { ReviewActions } from './use-review-actions.ts';

/** Asks before a target changes hands that a person had given to somebody. */
export function TakeOverDialog({ actions, onClose }: { actions: ReviewActions; onClose: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const { takeOver } = actions;
  if (!takeOver) return null;
  const { target, holder } = takeOver;
  return (
    <ConfirmDialog
      title={t('review.takeOver.title')}
      confirm={t('review.takeOver.confirm')}
      cancel={t('common.cancel')}
      onConfirm={() => {
        onClose();
        actions.confirmTakeOver();
      }}
      onCancel={() => {
        onClose();
        actions.cancelTakeOver();
      }}
    >
      {t('review.takeOver.body', { target: target.displayName || target.upn, holder })}
    </ConfirmDialog>
  );
}
