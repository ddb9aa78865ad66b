import { memo, useCallback, useMemo, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { REVIEW_FLAGS } from '#contract/calls/review-calls.ts';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { format } from '#lib/format.ts';
import { KindIcon } from '#lib/kind-icon.tsx';
import { useViewSetting } from '#lib/view-setting.ts';
import { CheckFacet } from '#ui/check-facet.tsx';
import type { FacetOption } from '#ui/facet-options.ts';
import { toggleValue, type Facet } from './filter-values.ts';
import { FlagMark } from './flag-mark.tsx';
import type { ReviewStore } from './review-store.ts';
import { useFacetWords } from './use-facet-words.ts';

/** Those that are open when somebody reviews for the first time. */
const FIRST_OPEN: ReadonlySet<Facet> = new Set(['states', 'reasons', 'bands']);

const useStyles = makeStyles({
  kind: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** One group of boxes. What is chosen stays in it, also when nobody is left to whom it applies. */
export const FacetValues = memo(function FacetValues(props: {
  store: ReviewStore;
  facet: Facet;
  counts: readonly { readonly value: string; readonly count: number }[];
}): ReactElement {
  const { store, facet, counts } = props;
  const { t } = useTranslation();
  const chosen = useStore(store, (state): readonly string[] => state.query[facet]);
  const wordFor = useFacetWords();
  const [open, setOpen] = useViewSetting<boolean>(`review.facet.${facet}`, FIRST_OPEN.has(facet));
  const options = useMemo(() => {
    const told = new Set(counts.map(({ value }) => value));
    const values = [...counts, ...chosen.filter((value) => !told.has(value)).map((value) => ({ value, count: 0 }))];
    return values.map(({ value, count }): FacetOption<string> => {
      const text = wordFor({ facet, value });
      return { name: value, text, label: <ValueLabel facet={facet} value={value} text={text} />, count, shownCount: format.count(count) };
    });
  }, [facet, counts, chosen, wordFor]);
  const toggle = useCallback(
    (value: string, on: boolean) => void store.getState().load(toggleValue(store.getState().query, { facet, value }, on)),
    [store, facet],
  );
  const title = t(`review.facet.${facet}`);

  return (
    <CheckFacet
      dense
      title={title}
      options={options}
      chosen={chosen}
      onToggle={toggle}
      fold={{ open, onOpen: setOpen }}
      none={t('review.facetNone')}
      long={{
        all: t('review.facetAll', { count: options.length }),
        fewer: t('review.facetFewer'),
        search: t('review.facetSearch', { facet: title }),
        nothing: t('review.facetNothing'),
        more: t('review.facetMore'),
      }}
    />
  );
});

function ValueLabel({ facet, value, text }: { facet: Facet; value: string; text: string }): ReactElement {
  const styles = useStyles();
  const kind = facet === 'kinds' ? ACCOUNT_KINDS.find((known) => known === value) : undefined;
  const flag = facet === 'flags' ? REVIEW_FLAGS.find((known) => known === value) : undefined;
  if (flag) return <FlagMark flag={flag} word />;
  if (!kind) return <span>{text}</span>;
  return (
    <span className={styles.kind}>
      <KindIcon kind={kind} plain />
      {text}
    </span>
  );
}
