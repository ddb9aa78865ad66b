import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { EnvironmentFactsShape } from '#contract/calls/environment-calls.ts';
import { FLAGS } from './facts-draft.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 2fr) minmax(0, 3fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', userSelect: 'text' },
  unknown: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** What is known of an environment, and what nobody has said. */
export function FactsList(props: {
  facts: EnvironmentFactsShape;
  components: readonly { readonly id: string; readonly name: string }[];
}): ReactElement {
  const { facts } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const flag = (name: (typeof FLAGS)[number]): readonly [string, string | null] => [
    t(`environments.facts.${name}`),
    facts[name] === null ? null : t(facts[name] ? 'environments.yes' : 'environments.no'),
  ];
  const cloud = (name: 'cloud' | 'targetCloud'): readonly [string, string | null] => [
    t(`environments.facts.${name}`),
    facts[name] === null ? null : t(`environments.cloud.${facts[name]}`),
  ];
  const named = (id: string): string => props.components.find((one) => one.id === id)?.name ?? id;
  const installed = facts.components?.map(named).join(', ');
  const rows: readonly (readonly [string, string | null])[] = [
    [t('environments.facts.environmentId'), facts.environmentId],
    [t('environments.facts.url'), facts.url],
    [t('environments.facts.type'), facts.type === null ? null : t(`environments.type.${facts.type}`)],
    flag('managed'),
    [t('environments.facts.region'), facts.region],
    [t('environments.facts.targetRegion'), facts.targetRegion],
    cloud('cloud'),
    cloud('targetCloud'),
    ...FLAGS.filter((name) => name !== 'managed').map(flag),
    [t('environments.facts.components'), installed === undefined ? null : installed || t('environments.noComponents')],
  ];
  return (
    <dl className={styles.list}>
      {rows.map(([term, value]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt className={styles.term}>{term}</dt>
          <dd className={mergeClasses(styles.value, value === null && styles.unknown)}>{value ?? t('environments.unknown')}</dd>
        </div>
      ))}
    </dl>
  );
}
