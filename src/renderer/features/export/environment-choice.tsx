import type { ReactElement } from 'react';
import { Field, Select } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Environment } from '#contract/calls/environment-calls.ts';
import { Panel } from '#ui/panel.tsx';

/** Whose file is written. */
export function EnvironmentChoice(props: {
  environments: readonly Environment[];
  chosen: Environment;
  onChoose: (id: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Panel title={t('export.environment')}>
      <Field hint={t('export.environmentHint')}>
        <Select
          aria-label={t('export.environment')}
          value={String(props.chosen.id)}
          onChange={(_, { value }) => props.onChoose(Number(value))}
        >
          {props.environments.map(({ id, facts, counts }) => (
            <option key={id} value={String(id)}>
              {t('export.environmentOption', { name: facts.name, count: counts.users })}
            </option>
          ))}
        </Select>
      </Field>
    </Panel>
  );
}
