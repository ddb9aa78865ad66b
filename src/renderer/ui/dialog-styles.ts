import { makeStyles, tokens, type GriffelStyle } from '@fluentui/react-components';

const LOW = '@media screen and (max-height: 359px)';
const LINE = tokens.colorNeutralStroke1;
/** Between the title, the content and what can be done. */
const GAP = tokens.spacingVerticalM;

const SCROLLING: GriffelStyle = {
  borderTop: '1px solid transparent',
  borderBottom: '1px solid transparent',
  '@media (forced-colors: active)': { borderTopColor: 'Canvas', borderBottomColor: 'Canvas' },
  // As it is scrolled, and not at all where there is nothing to scroll.
  animationName: {
    '0%': { borderTopColor: 'transparent', borderBottomColor: LINE },
    '0.1%': { borderTopColor: LINE },
    '99.9%': { borderBottomColor: LINE },
    '100%': { borderTopColor: LINE, borderBottomColor: 'transparent' },
  },
  animationTimeline: 'scroll(self)',
  animationDuration: '1ms',
  animationTimingFunction: 'linear',
  animationFillMode: 'both',
};

/** A dialog that keeps clear of the window's edges; where its content scrolls, a line above and below says so. */
export const useDialogStyles = makeStyles({
  surface: { maxHeight: 'calc(100vh - 32px)', [LOW]: { maxHeight: '100vh' } },
  body: {
    // What the surface leaves it: less padding and border.
    maxHeight: 'calc(100vh - 82px)',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    rowGap: GAP,
    [LOW]: { maxHeight: 'unset', gridTemplateRows: 'auto 1fr' },
  },
  /** As high as a surface that has a height of its own. */
  filling: { height: '100%', maxHeight: 'none', gridTemplateRows: 'auto minmax(0, 1fr) auto', rowGap: GAP },
  content: {
    // A field at the end must not touch the line.
    paddingBottom: tokens.spacingVerticalS,
    ...SCROLLING,
  },
  /** A part of the content that scrolls by itself. */
  scrolling: SCROLLING,
});
