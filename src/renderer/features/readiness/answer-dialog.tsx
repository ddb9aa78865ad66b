import { useState, type ReactElement } from 'react';
import { Field, Input, Radio, RadioGroup, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownItem } from '#contract/calls/readiness-calls.ts';
import { format } from '#lib/format.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { fromLocal, toLocal } from './local-time.ts';

const STATUSES = ['open', 'done', 'not-applicable', 'failed'] as const;

const useStyles = makeStyles({ form: { display: 'grid', gap: tokens.spacingVerticalM }, quiet: { color: tokens.colorNeutralForeground2 } });

/** Answers a step of the checklist. What the data tells by itself can still be given a date and a note. */
export function AnswerDialog(props: { environmentId: number; item: ShownItem; onClose: () => void }): ReactElement {
  const { environmentId, item } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const isComputed = item.kind === 'computed';
  const [status, setStatus] = useState<ShownItem['status']>(item.status);
  const [happened, setHappened] = useState(item.happenedAt === null ? '' : toLocal(item.happenedAt));
  const [due, setDue] = useState(item.due ?? '');
  const [evidence, setEvidence] = useState(isComputed ? '' : item.evidence);
  const [note, setNote] = useState(item.note);
  const happenedAt = fromLocal(happened);
  const needsTime = item.dated && status === 'done' && happenedAt === null;
  const save = async (): Promise<void> => {
    await client['readiness.answer']({
      environmentId,
      step: item.code,
      status: isComputed ? 'open' : status,
      evidence,
      note,
      due: due === '' ? null : due,
      happenedAt,
    });
    props.onClose();
  };
  return (
    <ConfirmDialog
      title={item.title}
      confirm={t('common.save')}
      cancel={t('common.cancel')}
      disabled={needsTime}
      onCancel={props.onClose}
      onConfirm={() => save().catch(sayFailure)}
    >
      <div className={styles.form}>
        <Text className={styles.quiet}>{item.text}</Text>
        {isComputed ? (
          <Text>{t('readiness.computedBody')}</Text>
        ) : (
          <Field label={t('readiness.statusLabel')}>
            <RadioGroup value={status} onChange={(_, { value }) => setStatus(STATUSES.find((known) => known === value) ?? status)}>
              {STATUSES.map((known) => (
                <Radio key={known} value={known} label={t(`readiness.status.${known}`)} />
              ))}
            </RadioGroup>
          </Field>
        )}
        {item.dated ? (
          <Field
            label={t('readiness.happened')}
            hint={[happenedAt && `${format.dateTime(happenedAt)}.`, t('readiness.happenedHint')].filter(Boolean).join(' ')}
            required={status === 'done'}
          >
            <Input type="datetime-local" value={happened} onChange={(_, { value }) => setHappened(value)} />
          </Field>
        ) : null}
        <Field label={t('readiness.due')} {...(due !== '' && { hint: format.date(due) })}>
          <Input type="date" value={due} onChange={(_, { value }) => setDue(value)} />
        </Field>
        {isComputed ? null : (
          <Field label={t('readiness.evidence')} hint={t('readiness.evidenceHint')}>
            <Textarea rows={2} maxLength={2000} value={evidence} onChange={(_, { value }) => setEvidence(value)} />
          </Field>
        )}
        <Field label={t('readiness.note')}>
          <Textarea rows={2} maxLength={2000} value={note} onChange={(_, { value }) => setNote(value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
