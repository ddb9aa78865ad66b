import { makeStyles, tokens } from '@fluentui/react-components';

/** Height of one column's line in pixels. */
export const COLUMN_HEIGHT = 44;

export const useColumnTableStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 1.2fr) 88px minmax(100px, 1.5fr) minmax(190px, 1.2fr)',
    alignItems: 'center',
    boxSizing: 'border-box',
  },
  line: { height: `${COLUMN_HEIGHT}px`, '@media (max-width: 720px)': { paddingInlineEnd: 0 } },
  cell: { minWidth: 0, paddingInlineEnd: tokens.spacingHorizontalM },
});
