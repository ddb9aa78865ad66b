import { useEffect, useState, type RefObject } from 'react';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

type Data = Record<string | symbol, unknown>;

/** Lets an element take what `read` recognises; true while that hovers over it. */
export function useDropPlace<Dragged>(
  ref: RefObject<HTMLElement | null>,
  read: (data: Data) => Dragged | null,
  onDrop: (dragged: Dragged) => void,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => read(source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const dragged = read(source.data);
        if (dragged !== null) onDrop(dragged);
      },
    });
  }, [ref, read, onDrop]);
  return over;
}
