import { memo, type MouseEvent, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { AccountRow as Row } from '#contract/calls/account-calls.ts';
import { AccountName } from '#lib/account-name.tsx';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import { Truncated } from '#ui/truncated.tsx';
import { ROW_HEIGHT, useAccountColumns } from './account-columns.ts';
import { pointingOf, type Pointing } from '#ui/selection.ts';
import { StateMarks } from './state-marks.tsx';

const useStyles = makeStyles({
  row: { userSelect: 'none', ':hover .tick': { opacity: 1 } },
  tick: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    fontSize: '12px',
    opacity: 0,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  ticked: {
    opacity: 1,
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorCompoundBrandBackground,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
  kind: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  because: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export const accountElementId = (id: number): string => `account-${id}`;

/** One account: who, what and why; a grey shape until it has arrived. */
export const AccountRow = memo(function AccountRow(props: {
  id: number;
  row: Row | undefined;
  place: number;
  selected: boolean;
  current: boolean;
  onPoint: (place: number, how: Pointing) => void;
  onOpen: () => void;
}): ReactElement {
  const { id, row, place, selected, current, onPoint } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const line = useGridRowStyles();
  const columns = useAccountColumns();
  const corrected = row !== undefined && row.classifiedAs !== row.party.kind;
  const bone = <span className={line.bone} aria-hidden />;
  const onClick = (event: MouseEvent): void => {
    // The box at the start does with a bare click what Ctrl and a click do elsewhere on the line; its key is Space.
    const onTick = event.target instanceof Element && event.target.closest('[data-tick]') !== null;
    const { shiftKey, metaKey } = event;
    onPoint(place, pointingOf({ shiftKey, metaKey, ctrlKey: event.ctrlKey || onTick }, 'toggle'));
  };

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the grid around it
    <div
      id={accountElementId(id)}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={selected}
      aria-busy={!row}
      tabIndex={current ? 0 : -1}
      data-place={place}
      className={mergeClasses(line.row, columns.columns, styles.row, selected && line.selected)}
      style={{ height: ROW_HEIGHT, transform: `translateY(${place * ROW_HEIGHT}px)` }}
      onClick={onClick}
      onDoubleClick={props.onOpen}
    >
      <div role="gridcell" aria-colindex={1} className={mergeClasses(line.cell, columns.choose)} data-tick>
        <span className={mergeClasses('tick', styles.tick, selected && styles.ticked)} aria-hidden>
          {selected ? <CheckmarkRegular /> : null}
        </span>
      </div>
      <div role="gridcell" aria-colindex={2} className={line.cell}>
        {row ? <AccountName party={row.party} unmarked /> : bone}
      </div>
      <div role="gridcell" aria-colindex={3} className={line.cell}>
        {row ? (
          <div className={styles.kind}>
            <Truncated text={t(`words.kind.${row.party.kind}`)} />
            <Truncated
              className={styles.because}
              text={corrected ? t('accounts.correctedShort', { kind: t(`words.kind.${row.classifiedAs}`) }) : row.because}
            />
          </div>
        ) : (
          bone
        )}
      </div>
      <div role="gridcell" aria-colindex={4} className={mergeClasses(line.cell, columns.states)}>
        {row ? <StateMarks states={row.states} /> : null}
      </div>
      <div role="gridcell" aria-colindex={5} className={mergeClasses(line.cell, columns.department)}>
        {row ? <Truncated text={row.party.department} /> : null}
      </div>
    </div>
  );
});
