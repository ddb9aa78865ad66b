import { makeStyles, tokens } from '@fluentui/react-components';

/** How a line of a `VirtualGrid` looks; where it stands is a transform that the line sets itself. */
export const useGridRowStyles = makeStyles({
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    boxSizing: 'border-box',
    // Its size does not depend on what is in it: the list is laid out line by line.
    contain: 'strict',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  cell: {
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    paddingInline: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    height: '100%',
  },
  bone: { width: '70%', height: '14px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralStencil1 },
});
