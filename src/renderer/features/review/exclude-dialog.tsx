import { useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { Field, Radio, RadioGroup, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { consequenceOf, EXCLUSION_REASONS, type ExclusionReason } from '#core/mapping/decision.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { KeyHint } from '#ui/key-hint.tsx';

const useStyles = makeStyles({
  body: { display: 'grid', gap: tokens.spacingVerticalL },
  reason: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', gap: tokens.spacingHorizontalS, alignSelf: 'stretch' },
  label: { display: 'grid' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/**
 * Asks why accounts are left out; each reason says what follows from it. The number of a reason chooses it
 * and, where one key is enough, excludes at once.
 */
export function ExcludeDialog(props: {
  title: string;
  /** The reason that is chosen at first. */
  first: ExclusionReason;
  /** Stands above the reasons. */
  lead?: ReactNode;
  oneKey?: boolean;
  onExclude: (reason: ExclusionReason, note: string) => void;
  onCancel: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const noteField = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason] = useState<ExclusionReason>(props.first);
  const [note, setNote] = useState('');
  const needsNote = reason === 'other';
  const incomplete = needsNote && note.trim() === '';

  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = EXCLUSION_REASONS[Number(event.key) - 1];
    if (!wanted || event.ctrlKey || event.altKey || event.metaKey || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    setReason(wanted);
    if (wanted === 'other') noteField.current?.focus();
    else if (props.oneKey) props.onExclude(wanted, note.trim());
  };

  return (
    <ConfirmDialog
      title={props.title}
      confirm={t('review.exclude.confirm')}
      cancel={t('common.cancel')}
      disabled={incomplete}
      onConfirm={() => props.onExclude(reason, note.trim())}
      onCancel={props.onCancel}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys are a second way to what the radio buttons do */}
      <div className={styles.body} onKeyDown={onKeyDown}>
        {props.lead}
        <Field label={t('review.exclude.reason')} hint={props.oneKey ? t('review.exclude.oneKey') : null}>
          <RadioGroup value={reason} onChange={(_, { value }) => setReason(EXCLUSION_REASONS.find((known) => known === value) ?? reason)}>
            {EXCLUSION_REASONS.map((known, place) => (
              <div key={known} className={styles.reason}>
                <Radio
                  value={known}
                  autoFocus={known === reason}
                  label={
                    <span className={styles.label}>
                      {t(`words.exclusion.${known}`)}
                      <Text className={styles.hint}>{consequenceOf(known)}</Text>
                    </span>
                  }
                />
                <KeyHint keys={String(place + 1)} />
              </div>
            ))}
          </RadioGroup>
        </Field>
        <Field
          label={t('review.exclude.note')}
          hint={t(needsNote ? 'review.exclude.noteNeeded' : 'review.exclude.noteHint')}
          required={needsNote}
        >
          <Textarea textarea={{ ref: noteField }} rows={2} maxLength={1000} value={note} onChange={(_, { value }) => setNote(value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
