import { useState, type ReactElement } from 'react';
import { Field, MessageBar, MessageBarBody, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

const useStyles = makeStyles({
  body: { display: 'grid', gap: tokens.spacingVerticalM },
  option: { display: 'flex', flexDirection: 'column' },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

const SCOPES = ['undecided', 'shown'] as const;

/** Asks whom to ask about, and saves the workbook that asks. */
export function HandOutDialog({ shown, onClose }: { shown: ReviewFilter; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, notices } = useServices();
  const sayFailure = useSayFailure();
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('undecided');
  const [busy, setBusy] = useState(false);
  const filters = { undecided: null, shown };
  const counts = useQuery({
    queryKey: [PROJECT_KEY, 'questions', shown],
    queryFn: async () => ({
      undecided: await client['questions.count']({ filter: null }),
      shown: await client['questions.count']({ filter: shown }),
    }),
    gcTime: 0,
  });
  const count = counts.data?.[scope];

  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const { savedAs, questions } = await client['questions.write']({ filter: filters[scope] });
      if (savedAs === null) return;
      notices.getState().show({
        intent: 'success',
        title: t('questions.handOut.saved'),
        body: t('questions.handOut.savedBody', { where: savedAs, count: questions }),
      });
      onClose();
    } finally {
      setBusy(false);
    }
  };

  return (
    <ConfirmDialog
      title={t('questions.handOut.title')}
      confirm={t('questions.handOut.save')}
      cancel={t('common.cancel')}
      disabled={busy || !count || count.questions === 0 || count.tooMany}
      onConfirm={() => void write().catch(sayFailure)}
      onCancel={onClose}
    >
      <div className={styles.body}>
        <Text>{t('questions.handOut.intro')}</Text>
        <Field label={t('questions.handOut.whom')}>
          <RadioGroup value={scope} onChange={(_, { value }) => setScope(SCOPES.find((name) => name === value) ?? 'undecided')}>
            {SCOPES.map((name) => {
              const number = counts.data?.[name];
              const said = !number
                ? '…'
                : number.tooMany
                  ? `${t('questions.handOut.number', { count: number.questions })}. ${t('questions.handOut.tooMany')}`
                  : number.questions === 0
                    ? t('questions.handOut.nobody')
                    : t('questions.handOut.number', { count: number.questions });
              return (
                <Radio
                  key={name}
                  value={name}
                  label={
                    <span className={styles.option}>
                      {t(`questions.handOut.${name}`)}
                      <Text size={200} className={styles.quiet}>
                        {said}
                      </Text>
                    </span>
                  }
                />
              );
            })}
          </RadioGroup>
        </Field>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('questions.handOut.personal')}</MessageBarBody>
        </MessageBar>
      </div>
    </ConfirmDialog>
  );
}
