import { useState, type ReactElement } from 'react';
import { Field, Radio, RadioGroup, Select, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { EXCLUSION_REASONS, type ExclusionReason } from '#core/mapping/decision.ts';
import type { Environment, EnvironmentUserRow } from '#contract/calls/environment-calls.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { ExceptionHistory } from './exception-history.tsx';
import { TargetChoice } from './target-choice.tsx';

type Wish = 'clear' | 'target' | 'exclude' | 'include';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is wanted otherwise for one user in this environment, with the reason; the crosswalk itself stays as it is. */
export function ExceptionDialog(props: { environment: Environment; user: EnvironmentUserRow; onClose: () => void }): ReactElement {
  const { environment, user } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const wishes: readonly Wish[] = [
    ...(user.exception === null ? [] : (['clear'] as const)),
    ...(user.outcome === 'left-out' ? (['include'] as const) : []),
    'target',
    ...(user.outcome === 'left-out' ? [] : (['exclude'] as const)),
  ];
  const [wish, setWish] = useState<Wish>(wishes[0] ?? 'target');
  const [targetId, setTargetId] = useState<number | null>(null);
  const [reason, setReason] = useState<ExclusionReason>('not-in-scope');
  const [why, setWhy] = useState('');
  const isIncomplete = (wish === 'target' && targetId === null) || (wish !== 'clear' && why.trim() === '');

  const save = async (): Promise<void> => {
    const act =
      wish === 'target'
        ? ({ is: 'target', targetId: targetId ?? 0 } as const)
        : wish === 'exclude'
          ? ({ is: 'exclude', reason } as const)
          : { is: wish };
    await client['environments.except']({ environmentId: environment.id, userKey: user.key, act, why });
    props.onClose();
  };
  return (
    <ConfirmDialog
      title={t('environments.exceptTitle', { name: user.name || user.upn })}
      confirm={t('common.save')}
      cancel={t('common.cancel')}
      disabled={isIncomplete}
      onCancel={props.onClose}
      onConfirm={() => save().catch(sayFailure)}
    >
      <div className={styles.form}>
        <Text className={styles.quiet}>{t('environments.exceptIntro', { name: environment.facts.name })}</Text>
        <Field label={t('environments.wish')}>
          <RadioGroup value={wish} onChange={(_, { value }) => setWish(wishes.find((known) => known === value) ?? wish)}>
            {wishes.map((known) => (
              <Radio key={known} value={known} label={t(`environments.wishes.${known}`)} />
            ))}
          </RadioGroup>
        </Field>
        {wish === 'target' ? <TargetChoice chosenId={targetId} onChoose={setTargetId} /> : null}
        {wish === 'exclude' ? (
          <Field label={t('environments.reason')}>
            <Select value={reason} onChange={(_, { value }) => setReason(EXCLUSION_REASONS.find((known) => known === value) ?? reason)}>
              {EXCLUSION_REASONS.map((known) => (
                <option key={known} value={known}>
                  {t(`words.exclusion.${known}`)}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <Field label={t('environments.why')} required={wish !== 'clear'} hint={t('environments.whyHint')}>
          <Textarea rows={2} maxLength={1000} value={why} onChange={(_, { value }) => setWhy(value)} />
        </Field>
        <ExceptionHistory environmentId={environment.id} userKey={user.key} />
      </div>
    </ConfirmDialog>
  );
}
