import { useRef } from 'react';

/** Does something, and nothing more when it is asked for again while that is under way: the second of two quick clicks. */
export function useOnce(work: () => void | Promise<void>): () => void {
  const underWay = useRef(false);
  const once = async (): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    try {
      await work();
    } finally {
      underWay.current = false;
    }
  };
  return () => void once();
}
