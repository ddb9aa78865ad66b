/** Whether a key was pressed by somebody who has just come to a screen: nothing of it has the focus yet, only the step that led there or nothing at all. */
export function hasJustCome({ target }: Event): boolean {
  return target instanceof Element && target.matches('body, #main, nav [aria-current]');
}
