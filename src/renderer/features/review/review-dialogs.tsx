import type { ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { CommentDialog } from './comment-dialog.tsx';
import { ExcludeDialog } from './exclude-dialog.tsx';
import { FindTargetDialog } from './find-target-dialog.tsx';
import { likelyExclusion } from './likely-exclusion.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import { TakeOverDialog } from './take-over-dialog.tsx';
import type { Bulk } from './use-bulk.ts';
import type { ReviewActions } from './use-review-actions.ts';

/** What is being asked about an account. */
export interface Asking {
  readonly what: 'find' | 'exclude' | 'comment';
  readonly party: Party;
}

/** The questions that come up over the review, one at a time. */
export function ReviewDialogs(props: { asking: Asking | null; actions: ReviewActions; bulk: Bulk; onClose: () => void }): ReactElement {
  const { asking, actions, bulk, onClose } = props;
  const { t } = useTranslation();
  const name = asking ? asking.party.displayName || asking.party.upn : '';
  return (
    <>
      {asking?.what === 'exclude' ? (
        <ExcludeDialog
          title={t('review.exclude.title', { name })}
          first={likelyExclusion(asking.party)}
          oneKey
          onCancel={onClose}
          onExclude={(reason, note) => {
            onClose();
            actions.exclude(asking.party.id, reason, note);
          }}
        />
      ) : null}
      {asking?.what === 'find' ? (
        <FindTargetDialog
          party={asking.party}
          onCancel={onClose}
          onChoose={(target) => {
            onClose();
            actions.acceptTarget(asking.party.id, target);
          }}
        />
      ) : null}
      {asking?.what === 'comment' ? (
        <CommentDialog
          name={name}
          onCancel={onClose}
          onComment={(note) => {
            onClose();
            actions.comment(asking.party.id, note);
          }}
        />
      ) : null}
      {bulk.question ? (
        <BulkDialog
          question={bulk.question}
          onCancel={() => {
            bulk.cancel();
            onClose();
          }}
          onConfirm={(decision) => {
            bulk.confirm(decision);
            onClose();
          }}
        />
      ) : null}
      <TakeOverDialog actions={actions} onClose={onClose} />
      <ReplaceDialog actions={actions} onClose={onClose} />
    </>
  );
}
