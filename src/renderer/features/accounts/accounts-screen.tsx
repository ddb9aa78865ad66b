import type { ReactElement } from 'react';
import { CounterBadge, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { format } from '#lib/format.ts';
import { useFollowProject } from '#lib/use-follow-project.ts';
import { useViewSetting } from '#lib/view-setting.ts';
import { Segmented } from '#ui/segmented.tsx';
import { ACCOUNT_TABS, type AccountsStore } from './accounts-store.ts';
import { AccountsWorkspace } from './accounts-workspace.tsx';
import { ContradictionsView } from './contradictions-view.tsx';
import { StaleNote } from './stale-note.tsx';
import { useContradictionGroups } from './use-contradictions.ts';

const SIDES = ['source', 'target'] as const;

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  strip: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  side: { marginInlineStart: 'auto', minWidth: 0, paddingBlock: tokens.spacingVerticalXS },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  count: { marginInlineStart: tokens.spacingHorizontalXS },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What the accounts of a side are, and where its files contradict each other. */
export function AccountsScreen(props: { project: Project; store: AccountsStore; onPair: () => void }): ReactElement {
  const { project, store } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [kept, keepSide] = useViewSetting<string>('accounts.side', 'source');
  const side = useStore(store, ({ query }) => query.side);
  const tab = useStore(store, (state) => state.tab);
  const groups = useContradictionGroups(side).data ?? [];
  const contradicted = groups.reduce((sum, { accounts }) => sum + accounts, 0);

  useFollowProject(project, {
    load: () => void store.getState().load({ side: kept === 'target' ? 'target' : 'source' }),
    refresh: () => void store.getState().refresh(),
  });
  const setSide = (next: Side): void => {
    keepSide(next);
    void store.getState().load({ side: next });
  };

  return (
    <div className={styles.root}>
      <h1 className={styles.hidden}>{t('accounts.title')}</h1>
      <div className={styles.strip}>
        <TabList
          aria-label={t('accounts.tab.label')}
          selectedValue={tab}
          onTabSelect={(_, { value }) => store.getState().openTab(ACCOUNT_TABS.find((name) => name === value) ?? 'list')}
        >
          {ACCOUNT_TABS.map((name) => (
            <Tab key={name} value={name} id={`accounts-tab-${name}`} aria-controls="accounts-panel">
              {t(`accounts.tab.${name}`)}
              {name === 'contradictions' && contradicted > 0 ? (
                <CounterBadge className={styles.count} count={contradicted} size="small" color="informative">
                  {format.compact(contradicted)}
                </CounterBadge>
              ) : null}
            </Tab>
          ))}
        </TabList>
        <div className={styles.side}>
          <Segmented
            label={t('accounts.side')}
            value={side}
            onChange={setSide}
            options={SIDES.map((name) => ({ name, label: `${t(`common.side.${name}`)}: ${project[name].name}` }))}
          />
        </div>
      </div>
      <StaleNote project={project} onPair={props.onPair} />
      <div id="accounts-panel" role="tabpanel" aria-labelledby={`accounts-tab-${tab}`} className={styles.panel}>
        {tab === 'list' ? <AccountsWorkspace project={project} store={store} /> : <ContradictionsView project={project} side={side} />}
      </div>
    </div>
  );
}
