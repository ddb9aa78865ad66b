import { useEffect, useRef, useState, type ReactElement } from 'react';
import { SearchBox, makeStyles, mergeClasses } from '@fluentui/react-components';
import { A_FRAME } from './use-debounced.ts';

/** A key after this long, in milliseconds, is the first of its kind and asked about at once. */
const RESTED = 100;

const useStyles = makeStyles({ root: { '& input': { textOverflow: 'ellipsis' } } });

/** A search box above a list: asks with the first key, then whenever the typing rests; Enter, Escape and Arrow Down lead into the list. */
export function SearchField(props: {
  id: string;
  label: string;
  /** What the button is called that empties the box. */
  clearLabel: string;
  placeholder: string;
  /** What the list is searched for now. */
  value: string;
  onSearch: (words: string) => void;
  onLeave: () => void;
  className?: string | undefined;
}): ReactElement {
  const { value } = props;
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  const [asked, setAsked] = useState(value);
  const typedAt = useRef(-Infinity);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const type = (text: string): void => {
    const ask = (): void => {
      const words = text.trim();
      setAsked(words);
      if (words !== asked) props.onSearch(words);
    };
    setTyped(text);
    clearTimeout(timer.current);
    const now = performance.now();
    if (now - typedAt.current > RESTED) ask();
    else timer.current = setTimeout(ask, A_FRAME);
    typedAt.current = now;
  };
  // Somebody else, such as "Show everything", may have emptied the search.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (asked !== value) {
      setAsked(value);
      setTyped(value);
    }
  }

  return (
    <SearchBox
      id={props.id}
      className={mergeClasses(styles.root, props.className)}
      aria-label={props.label}
      placeholder={props.placeholder}
      dismiss={{ 'aria-label': props.clearLabel }}
      maxLength={200}
      value={typed}
      onChange={(_, data) => type(data.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') type('');
        if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault();
          props.onLeave();
        }
      }}
    />
  );
}
