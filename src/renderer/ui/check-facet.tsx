import { memo, useId, useState, type ReactElement, type ReactNode } from 'react';
import { Checkbox, Input, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { FIRST_SHOWN, shownOptions, type FacetOption } from './facet-options.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0, marginBottom: tokens.spacingVerticalXS, width: '100%' },
  fold: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chevron: { display: 'inline-flex', marginInlineStart: 'auto', color: tokens.colorNeutralForeground3 },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  box: { minWidth: 0, '& .fui-Checkbox__label': { minWidth: 0 } },
  dense: { '& .fui-Checkbox__indicator': { marginBlock: '5px' }, '& .fui-Checkbox__label': { paddingBlock: '3px', paddingInlineEnd: 0 } },
  empty: { color: tokens.colorNeutralForeground3 },
  label: {
    display: 'block',
    minHeight: '20px',
    overflowWrap: 'anywhere',
    '> *': { verticalAlign: 'top' },
  },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  search: { width: '100%', marginBottom: tokens.spacingVerticalXS },
  many: { maxHeight: '280px', overflowY: 'auto', paddingInlineStart: tokens.spacingHorizontalS, marginInlineStart: '-8px' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A group of boxes, each with how many lines it would show. */
export function CheckFacet<Name extends string>(props: {
  title: string;
  /** Stands between the title and the boxes. */
  before?: ReactNode;
  options: readonly FacetOption<Name>[];
  chosen: readonly Name[];
  onToggle: (name: Name, on: boolean) => void;
  /** Many boxes, closer together. */
  dense?: boolean;
  /** Lets the group be folded to its title, which then says how many are chosen. */
  fold?: { readonly open: boolean; readonly onOpen: (open: boolean) => void };
  /** For a group that may be long: what leads to all of it, and what is said when the search finds nothing. */
  long?: { readonly all: string; readonly fewer: string; readonly search: string; readonly nothing: string; readonly more: string };
  /** Said in place of boxes where there are none. */
  none?: string;
}): ReactElement {
  const { fold, long, options } = props;
  const styles = useStyles();
  const bodyId = useId();
  const [all, setAll] = useState(false);
  const [words, setWords] = useState('');
  const isLong = long !== undefined && options.length > FIRST_SHOWN;
  const { shown, hidden } = shownOptions(options, props.chosen, isLong ? (all ? words : null) : '');
  const title = fold && !fold.open && props.chosen.length > 0 ? `${props.title} (${props.chosen.length})` : props.title;

  const { chosen, dense = false, onToggle } = props;
  const boxes = shown.map((option) => (
    <Box key={option.name} option={option} dense={dense} checked={chosen.includes(option.name)} onToggle={onToggle} />
  ));

  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>
        {fold ? (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={fold.open}
            aria-controls={fold.open ? bodyId : undefined}
            onClick={() => fold.onOpen(!fold.open)}
          >
            {title}
            <span className={styles.chevron} aria-hidden>
              {fold.open ? <ChevronDownRegular /> : <ChevronRightRegular />}
            </span>
          </button>
        ) : (
          title
        )}
      </legend>
      {fold && !fold.open ? null : (
        <div id={bodyId}>
          {props.before}
          {options.length === 0 && props.none !== undefined ? <span className={styles.note}>{props.none}</span> : null}
          {isLong && all ? (
            <Input
              className={styles.search}
              size="small"
              type="search"
              autoFocus
              aria-label={long.search}
              placeholder={long.search}
              value={words}
              onChange={(_, { value }) => setWords(value)}
            />
          ) : null}
          {isLong && all ? <div className={styles.many}>{boxes}</div> : boxes}
          {isLong && all && shown.length === 0 ? <div className={styles.note}>{long.nothing}</div> : null}
          {isLong && all && hidden > 0 ? <div className={styles.note}>{long.more}</div> : null}
          {isLong ? (
            <Link
              as="button"
              onClick={() => {
                setAll(!all);
                setWords('');
              }}
            >
              {all ? long.fewer : long.all}
            </Link>
          ) : null}
        </div>
      )}
    </fieldset>
  );
}

function FacetBox<Name extends string>(props: {
  option: FacetOption<Name>;
  dense: boolean;
  checked: boolean;
  onToggle: (name: Name, on: boolean) => void;
}): ReactElement {
  const { name, label, text, count, shownCount } = props.option;
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.line, props.dense && styles.dense)}>
      <Checkbox
        className={styles.box}
        checked={props.checked}
        label={
          <span className={mergeClasses(styles.label, count === 0 && styles.empty)} title={text}>
            {label}
          </span>
        }
        onChange={(_, { checked }) => props.onToggle(name, checked === true)}
      />
      <span className={styles.count}>{shownCount}</span>
    </div>
  );
}

/** Drawn anew only where something of it changed: there are dozens, and a list waits behind them. */
const Box = memo(FacetBox) as typeof FacetBox;
