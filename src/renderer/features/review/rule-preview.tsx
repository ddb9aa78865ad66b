import type { ReactElement } from 'react';
import { Dropdown, Field, Option, Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { consequenceOf, EXCLUSION_REASONS, type ExclusionReason } from '#core/mapping/decision.ts';
import { format } from '#lib/format.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import type { DecisionRule } from './decision-rules.ts';
import { RuleSample } from './rule-sample.tsx';
import type { RuleReach } from './use-rules.ts';

/** A reason that wants a note is nothing for many at once. */
const REASONS = EXCLUSION_REASONS.filter((reason) => reason !== 'other');

const useStyles = makeStyles({
  root: { minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  words: { display: 'grid', gap: tokens.spacingVerticalXXS, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  reason: { flexShrink: 0, maxWidth: '320px' },
});

/** What a rule does, to whom, and whom it leaves alone. */
export function RulePreview(props: {
  project: Project;
  rule: DecisionRule;
  reason: ExclusionReason;
  onReason: (reason: ExclusionReason) => void;
  /** Undefined until it has been counted. */
  reach: RuleReach | undefined;
}): ReactElement {
  const { rule, reason, reach, project } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const learned = useLearned();
  const aside = reach?.count.aside ?? [];
  const asideWords = aside.map(({ state, reason: why, count }) =>
    state === 'accepted'
      ? t('review.rules.aside.accepted', { count })
      : why
        ? t('review.rules.aside.excluded', { count, reason: t(`words.exclusion.${why}`) })
        : t('review.rules.aside.open', { count }),
  );
  const domains = rule.by === 'domain' ? (learned?.domains.filter(({ from }) => from === rule.domain) ?? []) : [];
  const signIn = rule.by === 'domain' ? (learned?.signInNames ?? []) : [];
  const became = [
    ...(domains.length > 0 ? [{ from: rule.by === 'domain' ? rule.domain : '', to: domains.map(({ to }) => to).join(', ') }] : []),
    ...signIn.filter(({ from }, place) => signIn.findIndex((each) => each.from === from) === place),
  ];

  return (
    <div className={styles.root}>
      {rule.by === 'kind' ? (
        <Field className={styles.reason} label={t('review.rules.reason')} hint={consequenceOf(reason)}>
          <Dropdown
            value={t(`words.exclusion.${reason}`)}
            selectedOptions={[reason]}
            onOptionSelect={(_, { optionValue }) => props.onReason(REASONS.find((known) => known === optionValue) ?? reason)}
          >
            {REASONS.map((known) => (
              <Option key={known} value={known}>
                {t(`words.exclusion.${known}`)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      ) : null}
      {reach ? (
        <>
          <div className={styles.words} role="status">
            <Text>
              {reach.count.concerned === 0 ? t('review.rules.nobody') : t('review.rules.reach', { count: reach.count.concerned })}
            </Text>
            {rule.by === 'domain' && reach.count.lowestProbability !== null ? (
              <Text weight="semibold">{t('review.bulk.lowest', { lowest: format.percent(reach.count.lowestProbability) })}</Text>
            ) : null}
            {became.length > 0 ? (
              <Text className={styles.quiet}>
                {became
                  .slice(0, 4)
                  .map(({ from, to }) => t('review.rules.became', { from, to }))
                  .join(' ')}
              </Text>
            ) : null}
            {aside.length > 0 ? (
              <Text className={styles.quiet}>
                {t('review.rules.asideLead', { count: aside.reduce((sum, { count }) => sum + count, 0), what: asideWords.join(', ') })}
              </Text>
            ) : null}
            <Text className={styles.quiet}>{t('review.bulk.back')}</Text>
          </div>
          <RuleSample project={project} rows={reach.sample} of={reach.count.concerned} />
        </>
      ) : (
        <Skeleton aria-label={t('common.loading')}>
          <SkeletonItem size={128} />
        </Skeleton>
      )}
    </div>
  );
}

function useLearned() {
  const { client } = useServices();
  return useQuery({ queryKey: [PROJECT_KEY, 'learned'], queryFn: () => client['matching.model']({}) }).data;
}
