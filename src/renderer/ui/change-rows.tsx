import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { Badge, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Truncated } from './truncated.tsx';

const LINE_HEIGHT = 56;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minHeight: 0, minWidth: 0 },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    position: 'relative',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  body: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    boxSizing: 'border-box',
    height: `${LINE_HEIGHT}px`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.6fr) minmax(72px, auto)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  what: { display: 'grid', minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  values: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  arrow: { display: 'inline-flex', flexShrink: 0 },
  before: { color: tokens.colorNeutralForeground3 },
  loss: { fontWeight: tokens.fontWeightSemibold },
  mark: { justifySelf: 'end' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** One thing that changes. */
export interface ChangeRow {
  readonly subject: ReactNode;
  readonly what: string;
  /** Something is lost by it. */
  readonly loss: boolean;
  /** What it was and what it becomes; null where that says nothing. */
  readonly values: { readonly before: string; readonly after: string } | null;
  /** A word about it, and what the word means; null for none. */
  readonly mark: { readonly word: string; readonly meaning: string } | null;
}

/** Things that change, each with what it was and what it becomes; only those in sight are in the document. */
export function ChangeRows<T>(props: {
  label: string;
  /** What the arrow between two values says. */
  becomes: string;
  lines: readonly T[];
  toRow: (line: T) => ChangeRow;
  /** Says that not all are shown; null when all are. */
  more: string | null;
}): ReactElement {
  const { lines, toRow } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 6,
  });
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [lines]);

  return (
    <div className={styles.root}>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={props.label}>
        <ul className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const { subject, what, loss, values, mark } = toRow(line);
            return (
              <li
                key={index}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                className={styles.line}
                style={{ transform: `translateY(${start}px)` }}
              >
                {subject}
                <span className={styles.what}>
                  <span className={mergeClasses(loss && styles.loss)}>{what}</span>
                  {values ? (
                    <span className={styles.values}>
                      <Truncated className={styles.before} text={values.before} />
                      <span className={styles.arrow} role="img" aria-label={props.becomes}>
                        <ArrowRightRegular />
                      </span>
                      <Truncated text={values.after} />
                    </span>
                  ) : null}
                </span>
                <span className={styles.mark}>
                  {mark ? (
                    <Badge appearance="tint" color="informative" title={mark.meaning}>
                      {mark.word}
                    </Badge>
                  ) : null}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      {props.more === null ? null : (
        <Text size={200} className={styles.quiet}>
          {props.more}
        </Text>
      )}
    </div>
  );
}
