import { useEffect, useRef } from 'react';
import type { MenuCommand } from '#contract/news.ts';
import { useServices } from '#lib/services.tsx';
import type { Commands } from './use-commands.ts';

/** Carries out what was chosen in the native menu. */
export function useMenuNews(commands: Commands): void {
  const { bridge, navigation } = useServices();
  const latest = useRef(commands);
  latest.current = commands;

  useEffect(() => {
    const { go } = navigation.getState();
    const run = (command: MenuCommand): void => {
      const actions: Record<MenuCommand, () => void> = {
        'new-project': () => go('home'),
        'open-project': latest.current.openProject,
        'close-project': latest.current.closeProject,
        'save-copy': latest.current.saveCopy,
        'add-files': latest.current.addFiles,
        pair: latest.current.pair,
        export: () => go('export'),
        undo: () => stepUnlessTyping('undo', latest.current.undo),
        redo: () => stepUnlessTyping('redo', latest.current.redo),
        find: () => {
          go('review');
          // The screen may be drawn only after this.
          requestAnimationFrame(() => document.getElementById('review-search')?.focus());
        },
        shortcuts: latest.current.showHelp,
      };
      actions[command]();
    };
    return bridge.subscribe((news) => {
      if (news.type === 'menu.chosen') run(news.command);
    });
  }, [bridge, navigation]);
}

/** In a text field undo belongs to the text. */
function stepUnlessTyping(command: 'undo' | 'redo', step: () => void): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) document.execCommand(command);
  else step();
}
