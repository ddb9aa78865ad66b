import type { ReactElement } from 'react';
import { Radio, RadioGroup, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { InspectedColumn } from '#contract/calls/inspection-shapes.ts';
import { COLUMN_FILTERS, filterColumns, type ColumnFilter } from './reading-choices.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `0 ${tokens.spacingHorizontalM}` },
  search: { minWidth: '180px', maxWidth: '260px', flexGrow: 1 },
});

/** Narrows a long list of columns. */
export function ColumnFilterBar(props: {
  columns: readonly InspectedColumn[];
  filter: ColumnFilter;
  words: string;
  onChange: (filter: ColumnFilter, words: string) => void;
}): ReactElement {
  const { columns, filter, words } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <SearchBox
        dismiss={{ 'aria-label': t('common.clearSearch') }}
        size="small"
        className={styles.search}
        aria-label={t('import.columns.search')}
        placeholder={t('import.columns.searchPlaceholder')}
        value={words}
        onChange={(_, { value }) => props.onChange(filter, value)}
      />
      <RadioGroup
        layout="horizontal"
        aria-label={t('import.columns.show')}
        value={filter}
        onChange={(_, { value }) => props.onChange(COLUMN_FILTERS.find((known) => known === value) ?? 'all', words)}
      >
        {COLUMN_FILTERS.map((each) => (
          <Radio key={each} value={each} label={t(`import.columns.filter.${each}`, { count: filterColumns(columns, each, '').length })} />
        ))}
      </RadioGroup>
    </div>
  );
}
