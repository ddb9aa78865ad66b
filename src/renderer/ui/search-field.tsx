import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react';
import { SearchBox } from '@fluentui/react-components';
import { useDebounced } from './use-debounced.ts';

/** A frame of the screen: keys that come together are one question. */
const STILL_FOR = 16;

/** A key after this long, in milliseconds, is the first of its kind and asked about at once. */
const RESTED = 100;

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
  const [typed, setTyped] = useState(value);
  const wanted = useDebounced(typed.trim(), STILL_FOR);
  const search = useEffectEvent((words: string) => {
    if (words !== value) props.onSearch(words);
  });

  useEffect(() => search(wanted), [wanted]);
  const typedAt = useRef(-Infinity);
  const type = (words: string): void => {
    setTyped(words);
    const now = performance.now();
    if (now - typedAt.current > RESTED) search(words.trim());
    typedAt.current = now;
  };
  // Somebody else, such as "Show everything", may have emptied the search.
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    if (typed.trim() !== value && wanted !== value) setTyped(value);
  }

  return (
    <SearchBox
      id={props.id}
      className={props.className ?? ''}
      aria-label={props.label}
      placeholder={props.placeholder}
      dismiss={{ 'aria-label': props.clearLabel }}
      maxLength={200}
      value={typed}
      onChange={(_, data) => type(data.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped('');
        if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault();
          props.onLeave();
        }
      }}
    />
  );
}
