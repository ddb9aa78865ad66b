import { makeStyles, tokens } from '@fluentui/react-components';

export const ROW_HEIGHT = 56;

/** The header and the rows share their columns. */
export const useGridStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(160px, 0.82fr) minmax(0, 1fr)',
    alignItems: 'center',
  },
  /** In a slim list a reason takes two lines: what stands beside it begins where it does. */
  top: { '@container (max-width: 745px)': { alignItems: 'flex-start', paddingTop: '4px' } },
  link: {
    borderLeft: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    '> div': { flexGrow: 1 },
  },
});
