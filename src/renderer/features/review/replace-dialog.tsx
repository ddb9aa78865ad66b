import type { ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import type { ReviewActions } from './use-review-actions.ts';

const nameOf = ({ displayName, upn }: Party): string => displayName || upn;

/** Asks before a target that was dropped on an account changes what a person had decided about it. */
export function ReplaceDialog({ actions, onClose }: { actions: ReviewActions; onClose: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const { replacing } = actions;
  if (!replacing) return null;
  const { row, target } = replacing;
  const source = nameOf(row.source);
  const before = row.target
    ? t('review.replace.paired', { source, before: nameOf(row.target) })
    : row.exclusion
      ? t('review.replace.excluded', { source, reason: t(`words.exclusion.${row.exclusion}`) })
      : t('review.replace.open', { source });
  return (
    <ConfirmDialog
      title={t('review.replace.title')}
      confirm={t('review.replace.confirm')}
      cancel={t('common.cancel')}
      onConfirm={() => {
        onClose();
        actions.confirmReplacing();
      }}
      onCancel={() => {
        onClose();
        actions.cancelReplacing();
      }}
    >
      {before} {t('review.replace.instead', { source, target: nameOf(target) })}
    </ConfirmDialog>
  );
}
