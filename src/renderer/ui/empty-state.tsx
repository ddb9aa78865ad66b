import type { ReactElement, ReactNode } from 'react';
import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    minHeight: '160px',
    flexGrow: 1,
  },
  icon: { fontSize: '40px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  body: { color: tokens.colorNeutralForeground2, maxWidth: '52ch', textWrap: 'pretty' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** What stands where there is nothing to show: what it is, and what to do. */
export function EmptyState(props: {
  icon: ReactNode;
  title: string;
  body?: string | undefined;
  actions?: ReactNode;
  /** The title is that of the whole screen. */
  screen?: boolean;
  role?: 'status' | 'alert' | undefined;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root} role={props.role}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <Subtitle2 as={props.screen ? 'h1' : 'h2'}>{props.title}</Subtitle2>
      {props.body ? (
        <Text align="center" className={styles.body}>
          {props.body}
        </Text>
      ) : null}
      {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
    </div>
  );
}
