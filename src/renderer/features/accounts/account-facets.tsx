import type { ReactElement } from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { ACCOUNT_STATES } from '#contract/calls/account-calls.ts';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { format } from '#lib/format.ts';
import { KindIcon } from '#lib/kind-icon.tsx';
import { CheckFacet } from '#ui/check-facet.tsx';
import { usePaneWidth } from '#lib/use-pane-width.ts';
import { FACET_WIDTH, FacetPanel } from '#ui/facet-panel.tsx';
import { toggleState } from './account-query.ts';
import type { AccountsStore } from './accounts-store.ts';
import { AccountStateMark } from './state-marks.tsx';

const useStyles = makeStyles({
  kind: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** What the list of accounts can be narrowed by: kind and state, each counting what the other leaves. */
export function AccountFacets({ store, folded = false }: { store: AccountsStore; folded?: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { counts, query } = useStore(store);
  const [width, setWidth] = usePaneWidth('accounts.facetWidth', FACET_WIDTH);
  const { load } = store.getState();
  const active = query.kinds.length > 0 || query.states.length > 0;

  return (
    <FacetPanel
      label={t('accounts.facets')}
      folded={folded}
      resize={{ label: t('accounts.resizeFacets'), width, onWidth: setWidth }}
      active={active}
      waiting={counts ? null : t('common.loading')}
    >
      {counts ? (
        <>
          <CheckFacet
            dense
            title={t('accounts.kindFacet')}
            chosen={query.kinds}
            onToggle={(kind, on) => void load({ kinds: on ? [...query.kinds, kind] : query.kinds.filter((other) => other !== kind) })}
            options={ACCOUNT_KINDS.map((kind) => ({
              name: kind,
              count: counts.kinds[kind] ?? 0,
              shownCount: format.count(counts.kinds[kind] ?? 0),
              label: (
                <span className={styles.kind}>
                  <KindIcon kind={kind} plain />
                  {t(`words.kind.${kind}`)}
                </span>
              ),
            }))}
          />
          <CheckFacet
            dense
            title={t('accounts.stateFacet')}
            chosen={query.states}
            onToggle={(state, on) => void load({ states: toggleState(query.states, state, on) })}
            options={ACCOUNT_STATES.map((state) => ({
              name: state,
              count: counts.states[state] ?? 0,
              shownCount: format.count(counts.states[state] ?? 0),
              label: <AccountStateMark state={state} word />,
            }))}
          />
          {active ? <Link onClick={() => void load({ kinds: [], states: [] })}>{t('accounts.clear')}</Link> : null}
        </>
      ) : null}
    </FacetPanel>
  );
}
