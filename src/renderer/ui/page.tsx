import type { ReactElement, ReactNode } from 'react';
import { Text, Title2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

/** Room at the end: what a notice covers, also one of several lines, can be scrolled clear of it. */
const FOOT = '144px';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { overflowY: 'visible', backgroundColor: 'transparent' },
  },
  page: {
    boxSizing: 'border-box',
    maxWidth: '1240px',
    marginInline: 'auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${FOOT}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    '@media print': { padding: 0, maxWidth: 'none' },
    '@media (max-width: 720px)': { padding: `${tokens.spacingHorizontalL} ${tokens.spacingHorizontalL} ${FOOT}` },
  },
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalL },
  titles: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, flexGrow: 1, minWidth: '240px' },
  intro: { color: tokens.colorNeutralForeground2, maxWidth: '80ch', textWrap: 'pretty', overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    '@media print': { display: 'none' },
  },
});

/** A screen that scrolls as a whole: title, a sentence, its main actions, and the rest. */
export function Page(props: {
  title: string;
  intro?: string | undefined;
  actions?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.scroller}>
      <div className={mergeClasses(styles.page, props.className)}>
        <div className={styles.header}>
          <div className={styles.titles}>
            <Title2 as="h1">{props.title}</Title2>
            {props.intro ? <Text className={styles.intro}>{props.intro}</Text> : null}
          </div>
          {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
        </div>
        {props.children}
      </div>
    </div>
  );
}
