import type { ReactElement, ReactNode } from 'react';
import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0, marginBottom: tokens.spacingVerticalXS },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  dense: { '& .fui-Checkbox__indicator': { marginBlock: '5px' }, '& .fui-Checkbox__label': { paddingBlock: '3px', paddingInlineEnd: 0 } },
  empty: { color: tokens.colorNeutralForeground3 },
  label: { display: 'flex', alignItems: 'center', minHeight: '20px', whiteSpace: 'nowrap' },
  count: { color: tokens.colorNeutralForeground3 },
});

/** A group of boxes, each with how many lines it would show. */
export function CheckFacet<Name extends string>(props: {
  title: string;
  /** Stands between the title and the boxes. */
  before?: ReactNode;
  options: readonly { readonly name: Name; readonly label: ReactNode; readonly count: number; readonly shownCount: string }[];
  chosen: readonly Name[];
  onToggle: (name: Name, on: boolean) => void;
  /** Many boxes, closer together. */
  dense?: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{props.title}</legend>
      {props.before}
      {props.options.map(({ name, label, count, shownCount }) => (
        <div key={name} className={mergeClasses(styles.line, props.dense && styles.dense)}>
          <Checkbox
            checked={props.chosen.includes(name)}
            label={<span className={mergeClasses(styles.label, count === 0 && styles.empty)}>{label}</span>}
            onChange={(_, { checked }) => props.onToggle(name, checked === true)}
          />
          <span className={styles.count}>{shownCount}</span>
        </div>
      ))}
    </fieldset>
  );
}
