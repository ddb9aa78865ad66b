import { makeStyles, tokens } from '@fluentui/react-components';

export const ROW_HEIGHT = 56;

/** The header and the rows share their columns; the department gives way first. */
export const useAccountColumns = makeStyles({
  container: { containerType: 'inline-size', display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1.15fr) minmax(0, 1.3fr) 92px minmax(0, 0.6fr)',
    alignItems: 'center',
    '@container (max-width: 640px)': { gridTemplateColumns: '40px minmax(0, 1.1fr) minmax(0, 1.2fr) 76px' },
    '@container (max-width: 440px)': { gridTemplateColumns: '40px minmax(0, 1.3fr) minmax(0, 1fr)' },
  },
  choose: { justifyContent: 'center', padding: 0 },
  states: { '@container (max-width: 440px)': { display: 'none' } },
  department: { color: tokens.colorNeutralForeground2, '@container (max-width: 640px)': { display: 'none' } },
});
