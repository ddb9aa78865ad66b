import { join } from 'node:path';
import { settingsCalls, type Settings } from '#contract/calls/settings-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import type { Ports } from '../ports.ts';
import { jsonStore, type JsonStore } from './json-store.ts';

/** Choices of this person on this machine. */
export function openSettings(ports: Pick<Ports, 'paths' | 'userName'>): JsonStore<Settings> {
  return jsonStore(join(ports.paths.data, 'settings.json'), settingsCalls['settings.read'].output, {
    theme: 'system',
    reviewer: ports.userName,
    view: {},
  });
}

export function settingsHandlers(settings: JsonStore<Settings>): Handlers<typeof settingsCalls> {
  return {
    'settings.read': () => settings.read(),
    'settings.write': async (change) => {
      const { theme, reviewer, view } = change;
      const before = settings.read();
      const next = {
        theme: theme ?? before.theme,
        reviewer: reviewer ?? before.reviewer,
        view: { ...before.view, ...view },
      };
      await settings.write(next);
      return next;
    },
  };
}
