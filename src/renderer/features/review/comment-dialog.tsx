import { useState, type ReactElement } from 'react';
import { Field, Textarea } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

/** Asks for words about an account. Enter saves them, Shift and Enter begins a new line. */
export function CommentDialog(props: { name: string; onComment: (note: string) => void; onCancel: () => void }): ReactElement {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const words = note.trim();
  return (
    <ConfirmDialog
      title={t('review.comment.title', { name: props.name })}
      confirm={t('review.comment.confirm')}
      cancel={t('common.cancel')}
      disabled={words === ''}
      onConfirm={() => props.onComment(words)}
      onCancel={props.onCancel}
    >
      <Field label={t('review.comment.label')} hint={t('review.comment.hint')}>
        <Textarea
          autoFocus
          rows={3}
          maxLength={1000}
          value={note}
          onChange={(_, { value }) => setNote(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            if (words !== '') props.onComment(words);
          }}
        />
      </Field>
    </ConfirmDialog>
  );
}
