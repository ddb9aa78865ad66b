import { makeStyles, tokens } from '@fluentui/react-components';

/** Tables whose numbers stand under each other. */
export const useTableStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInline: 0,
    verticalAlign: 'bottom',
  },
  cell: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: 0,
    textAlign: 'start',
    verticalAlign: 'middle',
  },
  number: { textAlign: 'end', whiteSpace: 'nowrap', paddingInlineStart: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  swatch: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    borderRadius: '2px',
    marginInlineEnd: tokens.spacingHorizontalXS,
    printColorAdjust: 'exact',
    forcedColorAdjust: 'none',
  },
});
