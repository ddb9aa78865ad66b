import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '#contract/news.ts';
import { useServices } from '#lib/services.tsx';
import type { Commands } from './use-commands.ts';

/** Carries out what was chosen in the native menu. */
export function useMenuNews(commands: Commands): void {
  const { bridge, navigation } = useServices();
  const run = useEffectEvent((command: MenuCommand): void => {
    const { go } = navigation.getState();
    const actions: Record<MenuCommand, () => void> = {
      'new-project': () => go('home'),
      'open-project': commands.openProject,
      'close-project': commands.closeProject,
      'save-copy': commands.saveCopy,
      'add-files': commands.addFiles,
      tenants: () => go('tenants'),
      pair: commands.pair,
      export: () => go('export'),
      'hand-out': commands.handOut,
      'read-answers': commands.readAnswers,
      undo: () => stepUnlessTyping('undo', commands.undo),
      redo: () => stepUnlessTyping('redo', commands.redo),
      find: () => {
        go('review');
        focusWhenDrawn('review-search');
      },
      accounts: () => go('accounts'),
      review: () => go('review'),
      overview: () => go('overview'),
      environments: () => go('environments'),
      readiness: () => go('readiness'),
      signoff: () => go('signoff'),
      history: commands.showHistory,
      shortcuts: commands.showHelp,
    };
    actions[command]();
  });

  useEffect(
    () =>
      bridge.subscribe((news) => {
        if (news.type === 'menu.chosen') run(news.command);
      }),
    [bridge],
  );
}

/** A screen is drawn some frames after it was gone to. */
function focusWhenDrawn(id: string, frames = 60): void {
  const element = document.getElementById(id);
  if (element) element.focus();
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(id, frames - 1));
}

/** In a text field undo belongs to the text. */
function stepUnlessTyping(command: 'undo' | 'redo', step: () => void): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) document.execCommand(command);
  else step();
}
