import { memo, type ReactElement } from 'react';
import { Button, Dropdown, Option, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular, PanelRightExpandRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { SearchField } from '#ui/search-field.tsx';
import { QuestionsMenu, type ClientQuestions } from './questions-menu.tsx';
import { Progress } from './progress.tsx';
import { ReviewFacets } from './review-facets.tsx';
import { REVIEW_SORTS, type ReviewQuery } from './review-list.ts';
import type { ReviewStore } from './review-store.ts';
import { SecondReviewMenu } from './second-review-menu.tsx';

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
  // One line more of the list is worth more than wide boxes where a window is as good as small.
  search: { flexGrow: 1, flexBasis: '240px', minWidth: '140px', maxWidth: '380px', '@media (max-width: 820px)': { flexBasis: '140px' } },
  sort: { minWidth: '216px', '@media (max-width: 820px)': { flexBasis: '144px', flexGrow: 1, minWidth: '144px', maxWidth: '216px' } },
});

/** Search, order and how far the review has come. */
export const ReviewToolbar = memo(function ReviewToolbar(props: {
  project: Project;
  store: ReviewStore;
  questions: ClientQuestions;
  onSort: (sort: ReviewQuery['sort']) => void;
  /** There is no room for the filters beside the list. */
  narrow: boolean;
  onLeave: () => void;
  /** Null while the details are shown. */
  onDetail: (() => void) | null;
}): ReactElement {
  const { store } = props;
  const { t } = useTranslation();
  const styles = useStyles();

  return (
    <div className={styles.root} role="search">
      <ListSearch store={store} onLeave={props.onLeave} />
      <ListSort store={store} onSort={props.onSort} />
      {props.narrow ? <ReviewFacets store={store} folded /> : null}
      <Progress project={props.project} store={store} />
      <Tooltip content={t('learned.open')} relationship="label">
        <Button appearance="subtle" icon={<LightbulbRegular />} onClick={() => store.getState().showLearned(true)} />
      </Tooltip>
      <QuestionsMenu questions={props.questions} />
      <SecondReviewMenu project={props.project} />
      {props.onDetail ? (
        <Tooltip content={`${t('review.detail.open')} (Enter)`} relationship="label">
          <Button appearance="subtle" icon={<PanelRightExpandRegular />} onClick={props.onDetail} />
        </Tooltip>
      ) : null}
    </div>
  );
});

function ListSearch({ store, onLeave }: { store: ReviewStore; onLeave: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const words = useStore(store, (state) => state.query.search);
  return (
    <SearchField
      id="review-search"
      className={styles.search}
      label={t('review.searchLabel')}
      clearLabel={t('common.clearSearch')}
      placeholder={t('review.search')}
      value={words}
      onSearch={(search) => void store.getState().load({ search })}
      onLeave={onLeave}
    />
  );
}

const ListSort = memo(function ListSort({
  store,
  onSort,
}: {
  store: ReviewStore;
  onSort: (sort: ReviewQuery['sort']) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const sortedBy = useStore(store, (state) => state.query.sort);
  return (
    <Dropdown
      className={styles.sort}
      aria-label={t('review.sortLabel')}
      value={t('review.sortBy', { order: t(`review.sort.${sortedBy}`) })}
      selectedOptions={[sortedBy]}
      onOptionSelect={(_, { optionValue }) => onSort(REVIEW_SORTS.find((sort) => sort === optionValue) ?? 'name')}
    >
      {REVIEW_SORTS.map((sort) => (
        <Option key={sort} value={sort}>
          {t(`review.sort.${sort}`)}
        </Option>
      ))}
    </Dropdown>
  );
});
