import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { breakable } from '#lib/marked-value.tsx';

/** Something that is told of somebody. */
export interface Told {
  readonly key: string;
  readonly whom: ReactNode;
  /** Where it stands; empty where that goes without saying. */
  readonly where: string;
  /** Label and words, in the order in which they are read. */
  readonly facts: readonly (readonly [label: string, words: string])[];
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200, userSelect: 'text' },
  item: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  whom: { fontWeight: tokens.fontWeightSemibold },
  where: { color: tokens.colorNeutralForeground2 },
  facts: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, margin: 0 },
  fact: { display: 'contents' },
  label: { color: tokens.colorNeutralForeground2 },
  words: { margin: 0 },
});

/** Whom something is told of, and beneath what; unlike a table it stays readable in a narrow panel, however long the names. */
export function ToldList({ label, items }: { label: string; items: readonly Told[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map(({ key, whom, where, facts }) => (
        <li key={key} className={styles.item}>
          <div className={styles.whom}>{whom}</div>
          {where === '' ? null : <div className={styles.where}>{where}</div>}
          <dl className={styles.facts}>
            {facts.map(([name, words]) => (
              <div key={name} className={styles.fact}>
                <dt className={styles.label}>{name}</dt>
                <dd className={styles.words}>{breakable(words)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
