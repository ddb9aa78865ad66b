/** The parts of the review, in the order in which they are read, each with what takes the focus there. */
const PANES = [
  ['[data-pane="filters"]', 'button, input'],
  ['[data-pane="list"]', '[role="row"][tabindex="0"]'],
  ['[data-pane="details"]', '[role="region"]'],
] as const;

/** Puts the focus into the next of the parts that are there, or the one before; from elsewhere into the first or the last. */
export function focusPane(direction: 1 | -1, root: ParentNode = document): void {
  const panes = PANES.flatMap(([pane, inside]) => {
    const element = root.querySelector(pane);
    const target = element?.querySelector<HTMLElement>(inside);
    return element && target ? [{ element, target }] : [];
  });
  const here = panes.findIndex(({ element }) => element.contains(document.activeElement));
  const next = here < 0 ? (direction > 0 ? 0 : panes.length - 1) : (here + direction + panes.length) % panes.length;
  panes[next]?.target.focus();
}
