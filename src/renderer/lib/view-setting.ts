import { useCallback } from 'react';
import type { Settings } from '#contract/calls/settings-calls.ts';
import { useServices } from './services.tsx';
import { useSettings } from './queries.ts';

type ViewValue = Settings['view'][string];

/** A small choice of how to see things, remembered on this machine. */
export function useViewSetting<Value extends ViewValue>(name: string, fallback: Value): readonly [Value, (value: Value) => void] {
  const { client, queries } = useServices();
  const kept = useSettings().data?.view[name];
  const value = typeof kept === typeof fallback ? (kept as Value) : fallback;
  const write = useCallback(
    (next: Value) => {
      const settings = queries.getQueryData<Settings>(['settings']);
      const view = { ...settings?.view, [name]: next };
      if (settings) queries.setQueryData<Settings>(['settings'], { ...settings, view });
      // Losing a panel width is not worth a message.
      client['settings.write']({ view }).catch(() => undefined);
    },
    [client, queries, name],
  );
  return [value, write];
}
