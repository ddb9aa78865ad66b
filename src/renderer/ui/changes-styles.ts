import { makeStyles, tokens } from '@fluentui/react-components';

/** A dialog that shows what would change: wide, and as high as there is room. */
export const useChangesStyles = makeStyles({
  surface: { width: 'min(1080px, calc(100vw - 32px))', maxWidth: 'none', height: 'min(720px, calc(100vh - 32px))', maxHeight: 'none' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: 0, overflowY: 'auto' },
  /** It is never shorter than its words. */
  note: { flexShrink: 0 },
  intro: { color: tokens.colorNeutralForeground2 },
  /** The sum in words, and below it the kinds beside the things that change. */
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minHeight: 0, flexGrow: 1 },
  sum: { overflowWrap: 'anywhere' },
  main: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'max-content minmax(200px, 1fr)' },
  },
});
