import { useId, type ReactElement, type ReactNode } from 'react';
import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  end: { marginInlineStart: 'auto' },
  note: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** One titled part of the details. */
export function DetailSection(props: { title: string; note?: string | undefined; end?: ReactNode; children: ReactNode }): ReactElement {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={titleId}>
          {props.title}
        </Subtitle2>
        {props.note ? <span className={styles.note}>{props.note}</span> : null}
        {props.end ? <div className={styles.end}>{props.end}</div> : null}
      </div>
      {props.children}
    </section>
  );
}
