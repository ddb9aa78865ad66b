import { useState, type ReactElement } from 'react';
import { Field, Input, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { ShownFinding } from '#contract/calls/finding-shapes.ts';
import { useSettings } from '#lib/queries.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: tokens.spacingVerticalM }, quiet: { color: tokens.colorNeutralForeground2 } });

/** Puts a name and a reason under a warning; it counts for as long as the warning concerns the same people. */
export function AcknowledgeDialog(props: { finding: ShownFinding; accept: Accept; onClose: () => void }): ReactElement {
  const { finding, accept } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const [by, setBy] = useState(useSettings().data?.reviewer ?? '');
  const [reason, setReason] = useState('');
  const save = async (): Promise<void> => {
    const { code, count, environment } = finding;
    await client['readiness.acknowledge']({ accept, environmentId: environment?.id ?? null, code, count, by, reason });
    props.onClose();
  };
  return (
    <ConfirmDialog
      title={t('readiness.acknowledgeTitle')}
      confirm={t('readiness.acknowledgeConfirm')}
      cancel={t('common.cancel')}
      disabled={by.trim() === '' || reason.trim() === ''}
      onCancel={props.onClose}
      onConfirm={() => save().catch(sayFailure)}
    >
      <div className={styles.form}>
        <Text weight="semibold">{finding.title}</Text>
        <Text className={styles.quiet}>{t('readiness.acknowledgeBody')}</Text>
        <Field label={t('readiness.by')} required>
          <Input value={by} maxLength={100} onChange={(_, { value }) => setBy(value)} />
        </Field>
        <Field label={t('readiness.reason')} required>
          <Textarea autoFocus rows={3} maxLength={1000} value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
