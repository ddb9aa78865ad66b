import { useState, type ReactElement } from 'react';
import { Tab, TabList, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Learned } from '#contract/calls/matching-calls.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import { useFieldName } from '#lib/field-name.ts';
import { DetailSection } from '#ui/detail-section.tsx';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { LearnedWeights } from './learned-weights.tsx';
import { RuleTable } from './rule-table.tsx';

const TABS = ['signIn', 'domains', 'renames', 'weights'] as const;
type TabName = (typeof TABS)[number];

const useStyles = makeStyles({
  tabs: { flexShrink: 0, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '90ch' },
  example: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  way: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
});

/** The rules and weights of the last pairing, a kind at a time. */
export function LearnedView(props: {
  learned: Learned;
  project: Project;
  /** Narrows the list to the people of a rule. */
  onShow: (filter: Partial<ReviewFilter>) => void;
}): ReactElement {
  const { learned, project, onShow } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const fieldName = useFieldName();
  const [tab, setTab] = useState<TabName>('signIn');
  const names = { sourceName: project.source.name, targetName: project.target.name };
  const empty =
    { signIn: learned.signInNames, domains: learned.domains, renames: learned.renames, weights: learned.weights }[tab].length === 0;
  const way = (text: string, example: string): ReactElement => (
    <span className={styles.way}>
      <span>{text}</span>
      <span className={styles.example}>{example}</span>
    </span>
  );

  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={t('learned.tabs')}
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(TABS.find((name) => name === value) ?? 'signIn')}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} id={`learned-tab-${name}`} aria-controls="learned-panel">
            {t(`learned.tab.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div
        id="learned-panel"
        role="tabpanel"
        aria-labelledby={`learned-tab-${tab}`}
        tabIndex={0}
        className={mergeClasses(dialog.scrolling, styles.panel)}
      >
        {empty && tab !== 'weights' ? (
          <EmptyState icon={<LightbulbRegular />} title={t('learned.few')} body={t(`learned.fewBody.${tab}`)} />
        ) : (
          <Text className={styles.quiet}>{t(`learned.hint.${tab}`, names)}</Text>
        )}
        {tab === 'signIn' && !empty ? (
          <RuleTable
            label={t('learned.tab.signIn')}
            rules={learned.signInNames}
            from={(rule) => way(rule.from, rule.fromExample)}
            to={(rule) => way(rule.to, rule.toExample)}
          />
        ) : null}
        {tab === 'domains' && !empty ? (
          <RuleTable
            label={t('learned.tab.domains')}
            rules={learned.domains}
            from={({ from }) => from}
            to={({ to }) => to}
            onShow={({ from, to }) => onShow({ domains: [from], search: to })}
          />
        ) : null}
        {tab === 'renames'
          ? learned.renames.map(({ field, rules }) => (
              <DetailSection key={field} title={fieldName(field)}>
                <RuleTable
                  label={fieldName(field)}
                  rules={rules}
                  from={({ from }) => from}
                  to={({ to }) => to}
                  {...(field === 'department' && { onShow: ({ from, to }) => onShow({ departments: [from], search: to }) })}
                  {...(field === 'jobTitle' && { onShow: ({ from, to }) => onShow({ search: `${from} ${to}` }) })}
                />
              </DetailSection>
            ))
          : null}
        {tab === 'weights' ? <LearnedWeights weights={learned.weights} /> : null}
      </div>
    </>
  );
}
