import { useState, type ReactElement } from 'react';
import { Field, Radio, RadioGroup, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Party } from '#contract/calls/shapes.ts';
import { EXCLUSION_REASONS, type ExclusionReason } from '#core/mapping/decision.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { likelyExclusion } from './likely-exclusion.ts';

const REASONS = Object.keys(EXCLUSION_REASONS) as ExclusionReason[];

const useStyles = makeStyles({
  body: { display: 'grid', gap: tokens.spacingVerticalL },
  label: { display: 'grid' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Asks why an account is left out; each reason says what follows from it. */
export function ExcludeDialog(props: {
  party: Party;
  onExclude: (reason: ExclusionReason, note: string) => void;
  onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const [reason, setReason] = useState<ExclusionReason>(likelyExclusion(props.party));
  const [note, setNote] = useState('');
  const needsNote = reason === 'other';
  const incomplete = needsNote && note.trim() === '';

  return (
    <ConfirmDialog
      title={t('review.exclude.title', { name: props.party.displayName || props.party.upn })}
      confirm={t('review.exclude.confirm')}
      cancel={t('common.cancel')}
      disabled={incomplete}
      onConfirm={() => props.onExclude(reason, note.trim())}
      onCancel={props.onCancel}
    >
      <div className={styles.body}>
        <Field label={t('review.exclude.reason')}>
          <RadioGroup value={reason} onChange={(_, { value }) => setReason(REASONS.find((known) => known === value) ?? reason)}>
            {REASONS.map((known) => (
              <Radio
                key={known}
                value={known}
                autoFocus={known === reason}
                label={
                  <span className={styles.label}>
                    {t(`words.exclusion.${known}`)}
                    <Text className={styles.hint}>{EXCLUSION_REASONS[known]}</Text>
                  </span>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        <Field
          label={t('review.exclude.note')}
          hint={t(needsNote ? 'review.exclude.noteNeeded' : 'review.exclude.noteHint')}
          required={needsNote}
        >
          <Textarea rows={2} maxLength={1000} value={note} onChange={(_, { value }) => setNote(value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
