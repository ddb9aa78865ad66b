import { memo, type ReactElement } from 'react';
import { Link, Tag, TagGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStoreWithEqualityFn } from 'zustand/traditional';
import { chosenValues, isNarrowedAlike, NO_VALUES, toggleValue, type ChosenValue } from './filter-values.ts';
import type { ReviewStore } from './review-store.ts';
import { useFacetWords } from './use-facet-words.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, minWidth: 0 },
  chips: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXXS, columnGap: tokens.spacingHorizontalXS },
  chip: { maxWidth: '260px' },
});

const keyOf = ({ facet, value }: ChosenValue): string => `${facet} ${value}`;

/** What the list is narrowed to now, each with its way out. */
export const FilterChips = memo(function FilterChips({ store }: { store: ReviewStore }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  // Not with every letter of a search.
  const query = useStoreWithEqualityFn(store, (state) => state.query, isNarrowedAlike);
  const chosen = chosenValues(query);
  const wordFor = useFacetWords();
  if (chosen.length === 0) return null;
  const { load } = store.getState();

  return (
    <div className={styles.root}>
      <TagGroup
        className={styles.chips}
        size="small"
        aria-label={t('review.chips')}
        onDismiss={(_, { value }) => {
          const gone = chosen.find((one) => keyOf(one) === value);
          if (gone) void load(toggleValue(query, gone, false));
        }}
      >
        {chosen.map((one) => {
          const word = wordFor(one);
          return (
            <Tag
              key={keyOf(one)}
              className={styles.chip}
              value={keyOf(one)}
              dismissible
              dismissIcon={{ 'aria-label': t('review.chipRemove') }}
              title={`${t(`review.facet.${one.facet}`)}: ${word}`}
            >
              {word}
            </Tag>
          );
        })}
      </TagGroup>
      <Link as="button" onClick={() => void load(NO_VALUES)}>
        {t('review.clearAll')}
      </Link>
    </div>
  );
});
