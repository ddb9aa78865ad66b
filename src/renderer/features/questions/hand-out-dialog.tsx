import { useState, type ReactElement } from 'react';
import { Field, MessageBar, MessageBarBody, Radio, RadioGroup, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
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
  const [part, setPart] = useState(0);
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
  const parts = count ? Math.max(1, Math.ceil(count.questions / count.perWorkbook)) : 1;
  // Accounts that were decided meanwhile may leave fewer parts.
  const now = Math.min(part, parts - 1);

  const write = async (): Promise<void> => {
    setBusy(true);
    try {
      const { savedAs, questions } = await client['questions.write']({ filter: filters[scope], part: now });
      if (savedAs === null || !count) return;
      const left = count.questions - (now + 1) * count.perWorkbook;
      notices.getState().show({
        intent: 'success',
        title: t('questions.handOut.saved'),
        body: [
          t('questions.handOut.savedBody', { where: savedAs, count: questions }),
          left > 0 ? t('questions.handOut.left', { count: left }) : '',
        ]
          .filter(Boolean)
          .join(' '),
      });
      if (left > 0) setPart(now + 1);
      else onClose();
    } finally {
      setBusy(false);
    }
  };

  return (
    <ConfirmDialog
      title={t('questions.handOut.title')}
      confirm={t('questions.handOut.save')}
      cancel={t('common.cancel')}
      disabled={busy || !count || count.questions === 0}
      onConfirm={() => write().catch(sayFailure)}
      onCancel={onClose}
    >
      <div className={styles.body}>
        <Text>{t('questions.handOut.intro')}</Text>
        <Field label={t('questions.handOut.whom')}>
          <RadioGroup
            value={scope}
            onChange={(_, { value }) => {
              setScope(SCOPES.find((name) => name === value) ?? 'undecided');
              setPart(0);
            }}
          >
            {SCOPES.map((name) => {
              const number = counts.data?.[name];
              const said = !number
                ? '…'
                : number.questions > number.perWorkbook
                  ? t('questions.handOut.parts', {
                      count: number.questions,
                      parts: Math.ceil(number.questions / number.perWorkbook),
                    })
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
        {count && parts > 1 ? (
          <Field label={t('questions.handOut.part')}>
            <Select value={String(now)} onChange={(_, { value }) => setPart(Number(value))}>
              {Array.from({ length: parts }, (_, each) => (
                <option key={each} value={each}>
                  {t('questions.handOut.partOf', {
                    part: each + 1,
                    parts,
                    from: each * count.perWorkbook + 1,
                    to: Math.min(count.questions, (each + 1) * count.perWorkbook),
                  })}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('questions.handOut.personal')}</MessageBarBody>
        </MessageBar>
      </div>
    </ConfirmDialog>
  );
}
