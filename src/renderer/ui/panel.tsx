import { useId, type ReactElement, type ReactNode } from 'react';
import { Subtitle2, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    '@media print': { breakInside: 'avoid' },
  },
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalM },
  title: { overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground3 },
  // Buttons with pictures have a baseline of their own, which would push the title down.
  end: { marginInlineStart: 'auto', alignSelf: 'center' },
});

/** A titled card of a page. */
export function Panel(props: {
  title: string;
  note?: string | undefined;
  end?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}): ReactElement {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={mergeClasses(styles.root, props.className)}>
      <div className={styles.header}>
        <Subtitle2 as="h2" id={titleId} className={styles.title}>
          {props.title}
        </Subtitle2>
        {props.note ? <Text className={styles.note}>{props.note}</Text> : null}
        {props.end ? <div className={styles.end}>{props.end}</div> : null}
      </div>
      {props.children}
    </section>
  );
}
