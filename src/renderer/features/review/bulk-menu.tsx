import { memo, useState, type ReactElement } from 'react';
import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { BulkCount } from '#contract/calls/review-calls.ts';
import { format } from '#lib/format.ts';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { countRanges } from '#ui/range-set.ts';
import { ActIcon } from './act-icon.tsx';
import { BULK_ACTS, type BulkAct } from './bulk-decisions.ts';
import type { ReviewState } from './review-state.ts';
import type { ReviewStore } from './review-store.ts';
import type { Bulk } from './use-bulk.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, marginInlineStart: 'auto', flexShrink: 0 },
  button: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  list: { minWidth: '300px' },
});

/** What can be done with everybody shown, or with those who are selected: how many that would concern, and how sure. */
export const BulkMenu = memo(function BulkMenu(props: {
  store: ReviewStore;
  bulk: Bulk;
  /** Of the list: how many lines, how many of them no longer belong to it, and its least likely pair. */
  list: Pick<ReviewState, 'gone' | 'lowestProbability'> & { readonly length: number };
  onRule: () => void;
}): ReactElement {
  const { store, bulk, onRule } = props;
  const { length, gone, lowestProbability } = props.list;
  const { t } = useTranslation();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const chosen = useStore(store, (state) => state.chosen);
  const query = useStore(store, (state) => (open ? state.query : null));
  const several = countRanges(chosen);
  const unselect = (): void => {
    const { point, places, selectedId } = store.getState();
    point((selectedId === null ? undefined : places.get(selectedId)) ?? 0, 'only');
  };
  const scope = several > 0 ? 'chosen' : 'shown';
  const counts = useQuery({
    queryKey: [PROJECT_KEY, 'bulk', scope, query, chosen],
    queryFn: async () => Object.fromEntries(await Promise.all(COUNTED.map(async (act) => [act, await bulk.count(scope, act)] as const))),
    enabled: open,
    gcTime: 0,
  }).data as Partial<Record<BulkAct, BulkCount>> | undefined;

  const said = (act: BulkAct): string => {
    const count = counts?.[act];
    if (!count) return '';
    const number = format.count(count.concerned);
    const sure = act === 'accept' || act === 'reject';
    if (!sure || count.lowestProbability === null) return number;
    return t('review.bulk.from', { number, lowest: format.percent(count.lowestProbability) });
  };
  const label =
    scope === 'chosen'
      ? t('review.bulk.decideChosen', { count: several })
      : lowestProbability === null
        ? t('review.bulk.shown', { count: length - gone })
        : t('review.bulk.shownLowest', { count: length - gone, lowest: format.percent(lowestProbability) });

  return (
    <div className={styles.root}>
      {scope === 'chosen' ? (
        <Tooltip content={`${t('review.bulk.unselect')} (Esc)`} relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={unselect} />
        </Tooltip>
      ) : null}
      <Menu open={open} onOpenChange={(_, data) => setOpen(data.open)} positioning={{ position: 'below', align: 'end', autoSize: true }}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            className={styles.button}
            size="small"
            appearance={scope === 'chosen' ? 'primary' : 'secondary'}
            disabled={length === 0}
          >
            {label}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList className={styles.list}>
            {BULK_ACTS.map((act) => (
              <BulkItem
                key={act}
                act={act}
                said={said(act)}
                disabled={counts?.[act]?.concerned === 0}
                onChoose={() => bulk.ask(scope, act)}
              />
            ))}
            <MenuDivider />
            <MenuItem icon={<ActIcon act="rule" />} secondaryContent="D" onClick={onRule}>
              {t('review.rules.open')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
});

/** Whom an agreement concerns is in the log alone; it is counted when it is asked for. */
const COUNTED = BULK_ACTS.filter((act) => act !== 'second');

function BulkItem(props: { act: BulkAct; said: string; disabled: boolean; onChoose: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {props.act === 'flag' ? <MenuDivider /> : null}
      <MenuItem icon={<ActIcon act={props.act} />} secondaryContent={props.said} disabled={props.disabled} onClick={props.onChoose}>
        {t(`review.act.${props.act}`)}
      </MenuItem>
    </>
  );
}
