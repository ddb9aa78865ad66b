import { useEffect, useState } from 'react';

/** A frame of the screen, in milliseconds: letters that come together are one question. */
export const A_FRAME = 16;

/** A value that follows only once it has been still for so many milliseconds. */
export function useDebounced<Value>(value: Value, milliseconds: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
