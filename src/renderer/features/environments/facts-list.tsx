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
  const place = (region: string | null, cloud: EnvironmentFactsShape['cloud']): string | null =>
    region === null && cloud === null
      ? null
      : [
          region ?? t('environments.regionUnknown'),
          cloud === null ? t('environments.cloudUnknown') : t(`environments.cloud.${cloud}`),
        ].join(', ');
  const named = (id: string): string => props.components.find((one) => one.id === id)?.name ?? id;
  const installed = facts.components?.map(named).join(', ');
  const rows: readonly (readonly [string, string | null])[] = [
    [t('environments.facts.environmentId'), facts.environmentId],
    [t('environments.facts.url'), facts.url],
    [t('environments.facts.type'), facts.type === null ? null : t(`environments.type.${facts.type}`)],
    [t('environments.facts.from'), place(facts.region, facts.cloud)],
    [t('environments.facts.to'), place(facts.targetRegion, facts.targetCloud)],
    ...FLAGS.map(
      (flag) =>
        [t(`environments.facts.${flag}`), facts[flag] === null ? null : t(facts[flag] ? 'environments.yes' : 'environments.no')] as const,
    ),
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
