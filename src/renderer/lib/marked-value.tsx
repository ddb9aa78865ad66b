import { Fragment, type ReactElement, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Parts } from './value-difference.ts';

const useStyles = makeStyles({
  different: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: '2px',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText', forcedColorAdjust: 'none' },
  },
});

/** A value with what differs from another one marked in it; `parts` is null when there is nothing to mark. */
export function MarkedValue({ value, parts }: { value: string; parts: Parts | null }): ReactElement {
  const styles = useStyles();
  // When hardly anything is shared, marking everything says less than the two values beside each other.
  if (!parts || parts.middle.length === 0 || parts.start.length + parts.end.length < 2) return <>{breakable(value)}</>;
  return (
    <>
      {breakable(parts.start)}
      <mark className={styles.different}>{breakable(parts.middle)}</mark>
      {breakable(parts.end)}
    </>
  );
}

/** Before the @ of an address, and behind the signs in something long. */
const PLACES = /(?=@)|(?<=\S{8}[-./])(?=\S{4})/u;

/** An address or an id that has to be broken breaks where it has parts. */
export function breakable(text: string): ReactNode {
  const parts = text.split(PLACES);
  return parts.map((part, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- parts have no names of their own
    <Fragment key={place}>
      {place > 0 || part.startsWith('@') ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
