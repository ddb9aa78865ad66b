import { useState, type ReactElement } from 'react';
import { Checkbox, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { CLOUDS, ENVIRONMENT_TYPES } from '#core/mapping/environment.ts';
import type { Environment } from '#contract/calls/environment-calls.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FLAGS, fromDraft, toDraft, type TextName } from './facts-draft.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    // A field beside one with a hint must not be stretched.
    alignItems: 'start',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  checks: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', alignItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Makes an environment or changes what is known of it; what nobody knows stays so. */
export function FactsDialog(props: {
  environment: Environment | null;
  components: readonly { readonly id: string; readonly name: string }[];
  /** Hears the id of what was saved; null when nothing was. */
  onClose: (id: number | null) => void;
}): ReactElement {
  const { environment, components } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const sayFailure = useSayFailure();
  const [draft, setDraft] = useState(() => toDraft(environment?.facts ?? null));
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const set =
    (name: TextName) =>
    (_: unknown, { value }: { value: string }) => {
      setDraft({ ...draft, [name]: value });
      setWrong(new Set([...wrong].filter((other) => other !== name)));
    };
  const problem = (name: TextName) =>
    wrong.has(name) ? { validationMessage: t(`environments.wrong.${name === 'url' || name === 'environmentId' ? name : 'text'}`) } : {};
  const select = (name: TextName, options: readonly (readonly [string, string])[]): ReactElement => (
    <Field key={name} label={t(`environments.facts.${name}`)}>
      <Select value={draft[name]} onChange={set(name)}>
        <option value="">{t('environments.unknown')}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
  const input = (name: TextName, hint?: string): ReactElement => (
    <Field label={t(`environments.facts.${name}`)} hint={hint ?? null} required={name === 'name'} {...problem(name)}>
      <Input value={draft[name]} maxLength={300} autoFocus={name === 'name'} onChange={set(name)} />
    </Field>
  );
  const clouds = CLOUDS.map((cloud) => [cloud, t(`environments.cloud.${cloud}`)] as const);
  const yesOrNo = [
    ['yes', t('environments.yes')],
    ['no', t('environments.no')],
  ] as const;

  const save = async (): Promise<void> => {
    const made = fromDraft(draft);
    if ('wrong' in made) return setWrong(made.wrong);
    const { id } = await client['environments.save']({ id: environment?.id ?? null, facts: made.facts });
    props.onClose(id);
  };
  return (
    <ConfirmDialog
      title={environment ? t('environments.editTitle', { name: environment.facts.name }) : t('environments.addTitle')}
      confirm={t('common.save')}
      cancel={t('common.cancel')}
      disabled={draft.name.trim() === ''}
      onCancel={() => props.onClose(null)}
      onConfirm={() => save().catch(sayFailure)}
    >
      <div className={styles.form}>
        <Text className={styles.quiet}>{t('environments.formIntro')}</Text>
        {input('name', t('environments.nameHint'))}
        <div className={styles.pair}>
          {input('environmentId')}
          {input('url')}
          {select(
            'type',
            ENVIRONMENT_TYPES.map((type) => [type, t(`environments.type.${type}`)]),
          )}
          {select('managed', yesOrNo)}
          {input('region', t('environments.regionHint'))}
          {input('targetRegion')}
          {select('cloud', clouds)}
          {select('targetCloud', clouds)}
          {FLAGS.filter((flag) => flag !== 'managed').map((flag) => select(flag, yesOrNo))}
        </div>
        <Field label={t('environments.facts.components')}>
          <Checkbox
            checked={draft.components !== null}
            label={t('environments.componentsKnown')}
            onChange={(_, { checked }) => setDraft({ ...draft, components: checked ? [] : null })}
          />
        </Field>
        {draft.components === null ? null : (
          <div className={styles.checks} role="group" aria-label={t('environments.facts.components')}>
            {components.map(({ id, name }) => (
              <Checkbox
                key={id}
                checked={draft.components?.includes(id) ?? false}
                label={name}
                onChange={(_, { checked }) => {
                  const others = (draft.components ?? []).filter((other) => other !== id);
                  setDraft({ ...draft, components: checked ? [...others, id] : others });
                }}
              />
            ))}
          </div>
        )}
      </div>
    </ConfirmDialog>
  );
}
