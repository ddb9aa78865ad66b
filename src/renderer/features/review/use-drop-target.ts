import { useEffect, useState, type RefObject } from 'react';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Party } from '#contract/calls/shapes.ts';
import { draggedTarget } from './dragged-target.ts';

/** Takes a target account dropped on an element; true while one hovers over it. */
export function useDropTarget(ref: RefObject<HTMLElement | null>, onDrop: (target: Party) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => draggedTarget(source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        const target = draggedTarget(source.data);
        if (target) onDrop(target);
      },
    });
  }, [ref, onDrop]);
  return over;
}
