import type { PositioningVirtualElement } from '@fluentui/react-components';

/** A point of the window that a menu can hang at. */
export function menuPoint({ x, y }: { readonly x: number; readonly y: number }): PositioningVirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
