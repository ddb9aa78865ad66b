import { useEffect, useRef, type ReactElement } from 'react';
import { Badge, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { AccountName } from '#lib/account-name.tsx';
import { Truncated } from '#ui/truncated.tsx';
import type { ChangeLine } from './change-lines.ts';

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
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.6fr) 72px',
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
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Accounts that change, each with what it was and what it becomes; only those in sight are in the document. */
export function ChangeList({ lines, total }: { lines: readonly ChangeLine[]; total: number }): ReactElement {
  const { t } = useTranslation();
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
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('import.changes.examples')}>
        <ul className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const line = lines[index];
            return line ? (
              <li
                key={index}
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                className={styles.line}
                style={{ transform: `translateY(${start}px)` }}
              >
                <AccountName party={line.party} />
                <span className={styles.what}>
                  <span className={mergeClasses((line.type === 'gone' || line.type === 'deleted') && styles.loss)}>
                    {t(`import.changes.type.${line.type}`)}
                  </span>
                  {line.type !== 'added' && line.type !== 'gone' && (line.before || line.after) ? (
                    <span className={styles.values}>
                      <Truncated className={styles.before} text={line.before || t('import.changes.blank')} />
                      <span className={styles.arrow} role="img" aria-label={t('import.changes.becomes')}>
                        <ArrowRightRegular />
                      </span>
                      <Truncated text={line.after || t('import.changes.blank')} />
                    </span>
                  ) : null}
                </span>
                <span>
                  {line.decided ? (
                    <Badge appearance="tint" color="informative" title={t('import.changes.decidedHint')}>
                      {t('import.changes.decidedMark')}
                    </Badge>
                  ) : null}
                </span>
              </li>
            ) : null;
          })}
        </ul>
      </div>
      {total > lines.length ? (
        <Text size={200} className={styles.quiet}>
          {t('import.changes.more', { shown: lines.length, count: total })}
        </Text>
      ) : null}
    </div>
  );
}
