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
  provider: { fontVariantNumeric: 'tabular-nums' },
  root: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { display: 'block', height: 'auto', backgroundColor: 'transparent' },
  },
});

/** With a track of progress that can be seen. */
const DARK: Theme = { ...webDarkTheme, colorNeutralBackground6: webDarkTheme.colorNeutralStroke2 };

/** In the letters of the other looks, so that nothing is wider in it. */
const HIGH_CONTRAST: Theme = { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase };

/** Light, dark or high contrast: as the person chose, else as the system has it. */
export function ThemeProvider({ choice, children }: { choice: Settings['theme']; children: ReactNode }): ReactElement {
  const styles = useStyles();
  const dark = useMedia('(prefers-color-scheme: dark)');
  const forced = useMedia('(forced-colors: active)');
  // Paper is white, whatever the screen is.
  const printing = useMedia('print');
  const wanted = printing ? 'light' : choice === 'system' ? (forced ? 'high-contrast' : dark ? 'dark' : 'light') : choice;
  const theme: Theme = { light: webLightTheme, dark: DARK, 'high-contrast': HIGH_CONTRAST }[wanted];

  useEffect(() => {
    // Scroll bars and form controls of the browser follow this.
    document.documentElement.style.colorScheme = wanted === 'light' ? 'light' : 'dark';
  }, [wanted]);

  return (
    // Portals copy the provider's class, so the layout has an element of its own.
    <FluentProvider theme={theme} className={styles.provider} data-theme={wanted}>
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
