import { useEffect, type ReactElement, type ReactNode } from 'react';
import {
  FluentProvider,
  makeStyles,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { Settings } from '#contract/calls/settings-calls.ts';
import { useMedia } from '#ui/use-media.ts';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Light, dark or high contrast: as the person chose, else as the system has it. */
export function ThemeProvider({ choice, children }: { choice: Settings['theme']; children: ReactNode }): ReactElement {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  const wanted = choice === 'system' ? (forced ? 'high-contrast' : dark ? 'dark' : 'light') : choice;
  const theme: Theme = { light: webLightTheme, dark: webDarkTheme, 'high-contrast': teamsHighContrastTheme }[wanted];

  useEffect(() => {
    // Scroll bars and form controls of the browser follow this.
    document.documentElement.style.colorScheme = wanted === 'light' ? 'light' : 'dark';
  }, [wanted]);

  return (
    <FluentProvider theme={theme} className={useStyles().root} data-theme={wanted}>
      {children}
    </FluentProvider>
  );
}
