import { useMedia } from '#ui/use-media.ts';
import { useViewSetting } from './view-setting.ts';

/** Where the panels at the sides are slimmer, so that the list between them can be read. */
const SMALL = '(max-width: 1439px)';

/** How wide a panel is: as a person left it, else as suits the window. */
export function usePaneWidth(
  name: string,
  widths: { readonly usual: number; readonly slim: number },
): readonly [number, (width: number) => void] {
  return useViewSetting<number>(name, useMedia(SMALL) ? widths.slim : widths.usual);
}
