import { useId, type ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    maxWidth: '100%',
    border: 'none',
    margin: 0,
    padding: '2px',
    gap: '2px',
    minWidth: 0,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground4,
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { outline: '1px solid ButtonBorder' },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  option: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: 0,
    height: '28px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  input: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  text: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'center',
    // As wide as when it is chosen, so that nothing moves.
    '::after': {
      content: 'attr(data-text)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
  },
});

/** One of a few, all in sight: a radio group that looks like one control. */
export function Segmented<Name extends string>(props: {
  label: string;
  options: readonly { readonly name: Name; readonly label: string }[];
  value: Name;
  onChange: (name: Name) => void;
}): ReactElement {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.hidden}>{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.name} className={mergeClasses(styles.option, option.name === props.value && styles.chosen)} title={option.label}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            checked={option.name === props.value}
            onChange={() => props.onChange(option.name)}
          />
          <span className={styles.text} data-text={option.label}>
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
