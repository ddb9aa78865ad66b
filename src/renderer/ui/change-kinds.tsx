import type { ReactElement } from 'react';
import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';

const EVERYTHING = 'everything';

const useStyles = makeStyles({
  root: {
    minHeight: 0,
    overflowY: 'auto',
    // Above the list they stand side by side and scroll with it: on their own they would shrink to nothing.
    '@media (max-width: 720px)': { flexFlow: 'row wrap', columnGap: tokens.spacingHorizontalL, overflowY: 'visible' },
  },
  label: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: `0 ${tokens.spacingHorizontalS}`, width: '176px' },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  hint: {
    gridColumn: '1 / 3',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A kind of change, with how many there are of it in words. */
export interface ChangeKind<T extends string> {
  readonly kind: T;
  readonly label: string;
  readonly count: string;
  readonly hint: string;
}

/** The ways in which things change; one of them can be looked at alone (null: all). */
export function ChangeKinds<T extends string>(props: {
  label: string;
  everything: { readonly label: string; readonly count: string };
  kinds: readonly ChangeKind<T>[];
  value: T | null;
  onChange: (kind: T | null) => void;
}): ReactElement {
  const { everything, kinds } = props;
  const styles = useStyles();
  return (
    <RadioGroup
      className={styles.root}
      aria-label={props.label}
      value={props.value ?? EVERYTHING}
      onChange={(_, { value }) => props.onChange(kinds.find(({ kind }) => kind === value)?.kind ?? null)}
    >
      <Radio
        value={EVERYTHING}
        label={
          <span className={styles.label}>
            <span>{everything.label}</span>
            <span className={styles.count}>{everything.count}</span>
          </span>
        }
      />
      {kinds.map(({ kind, label, count, hint }) => (
        <Radio
          key={kind}
          value={kind}
          label={
            <span className={styles.label}>
              <span>{label}</span>
              <span className={styles.count}>{count}</span>
              <span className={styles.hint}>{hint}</span>
            </span>
          }
        />
      ))}
    </RadioGroup>
  );
}
