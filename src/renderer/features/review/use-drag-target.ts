import { useEffect, type RefObject } from 'react';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Party } from '#contract/calls/shapes.ts';
import { targetData } from './dragged-target.ts';

/**
 * Lets an element be dragged onto a source account; with the account it is paired with, off that too.
 * Its key twins: accept, 1 to 9, and T; U unpairs.
 */
export function useDragTarget(ref: RefObject<HTMLElement | null>, target: Party | null, fromId: number | null = null): void {
  useEffect(() => {
    const element = ref.current;
    if (!element || !target) return undefined;
    return draggable({ element, getInitialData: () => targetData({ target, fromId }) });
  }, [ref, target, fromId]);
}
