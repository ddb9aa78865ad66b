import { useMedia } from '#ui/use-media.ts';
import { useViewSetting } from './view-setting.ts';

/** Where the panels at the sides are slimmer, so that the list between them can be read. */
const SMALL = '(max-width: 1439px)';
/** Where addresses and ids fit into one line beside a list that is wide enough. */
const LARGE = '(min-width: 1800px)';

/** How wide a panel is: as a person left it, else as suits the window. */
export function usePaneWidth(
  name: string,
  widths: { readonly usual: number; readonly slim: number; readonly wide: number },
): readonly [number, (width: number) => void] {
  const small = useMedia(SMALL);
  const large = useMedia(LARGE);
  return useViewSetting<number>(name, small ? widths.slim : large ? widths.wide : widths.usual);
}
