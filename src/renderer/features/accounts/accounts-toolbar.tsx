import type { ReactElement, ReactNode } from 'react';
import { Button, Spinner, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { PanelRightExpandRegular, PersonTagRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { countRanges } from '#ui/range-set.ts';
import { SearchField } from '#ui/search-field.tsx';
import { useDebounced } from '#ui/use-debounced.ts';
import type { AccountsStore } from './accounts-store.ts';

export const SET_KIND_BUTTON = 'account-set-kind';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 820px)': { flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingInline: tokens.spacingHorizontalM },
  },
  search: { flexGrow: 1, flexBasis: '220px', maxWidth: '380px', '@media (max-width: 820px)': { flexBasis: '140px', minWidth: '140px' } },
  shown: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', '@media (max-width: 1000px)': { display: 'none' } },
  set: { marginInlineStart: 'auto', whiteSpace: 'nowrap' },
});

/** Search, how many are shown and chosen, and what can be said of those chosen. */
export function AccountsToolbar(props: {
  store: AccountsStore;
  /** Where there is no room for the filters beside the list. */
  filters: ReactNode;
  /** The kind of many accounts is being set. */
  busy: boolean;
  menuOpen: boolean;
  onMenu: () => void;
  onLeave: () => void;
  /** Null while the details are shown. */
  onDetail: (() => void) | null;
}): ReactElement {
  const { store } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { query, ids, gone, selection } = useStore(store);
  // What takes no time is not worth a sign.
  const slow = useDebounced(props.busy, 250) && props.busy;
  const chosen = countRanges(selection.places);
  const { load } = store.getState();

  return (
    <div className={styles.root} role="search">
      <SearchField
        id="account-search"
        className={styles.search}
        label={t('accounts.searchLabel')}
        clearLabel={t('common.clearSearch')}
        placeholder={t('accounts.search')}
        value={query.search}
        onSearch={(search) => void load({ search })}
        onLeave={props.onLeave}
      />
      {props.filters}
      <Text size={200} className={styles.shown} role="status">
        {[
          t('accounts.shown', { count: ids.length }),
          chosen > 1 ? t('accounts.selected', { count: chosen }) : '',
          gone > 0 ? t('accounts.left', { count: gone }) : '',
        ]
          .filter(Boolean)
          .join(', ')}
      </Text>
      {gone > 0 ? (
        <Button size="small" onClick={() => void load()}>
          {t('accounts.tidy')}
        </Button>
      ) : null}
      <Tooltip content={`${t('accounts.keys.kind')} (K)`} relationship="description">
        <Button
          id={SET_KIND_BUTTON}
          className={styles.set}
          appearance="primary"
          icon={slow ? <Spinner size="extra-tiny" /> : <PersonTagRegular />}
          aria-haspopup="menu"
          aria-expanded={props.menuOpen}
          disabled={chosen === 0}
          disabledFocusable={slow}
          onClick={props.onMenu}
        >
          {chosen === 0 ? t('accounts.set.none') : t('accounts.set.button', { count: chosen })}
        </Button>
      </Tooltip>
      {props.onDetail ? (
        <Tooltip content={`${t('accounts.detail.open')} (Enter)`} relationship="label">
          <Button appearance="subtle" icon={<PanelRightExpandRegular />} onClick={props.onDetail} />
        </Tooltip>
      ) : null}
    </div>
  );
}
