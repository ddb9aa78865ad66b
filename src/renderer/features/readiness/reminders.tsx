import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { format } from '#lib/format.ts';

/** Periods that are nearly over, or over, and steps whose day has passed. */
export function Reminders({ environments }: { environments: ShownReadiness['environments'] }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {environments.flatMap(({ id, name, windows, items }) => {
        const overdue = items.filter((item) => item.overdue);
        return [
          ...windows
            .filter(({ state }) => state === 'near' || state === 'over' || state === 'running')
            .map(({ code, title, text, state, until }) => (
              <MessageBar
                key={`${id} ${code}`}
                intent={state === 'over' ? 'error' : state === 'near' ? 'warning' : 'info'}
                layout="multiline"
              >
                <MessageBarBody>
                  <MessageBarTitle>
                    {t(state === 'over' ? 'readiness.windowOver' : 'readiness.windowUntil', {
                      name,
                      title,
                      when: format.dateTime(until ?? ''),
                    })}
                  </MessageBarTitle>
                  {text}
                </MessageBarBody>
              </MessageBar>
            )),
          ...(overdue.length === 0
            ? []
            : [
                <MessageBar key={`${id} overdue`} intent="warning" layout="multiline">
                  <MessageBarBody>
                    <MessageBarTitle>{t('readiness.overdue', { name, count: overdue.length })}</MessageBarTitle>
                    {overdue.map(({ title }) => title).join('; ')}
                  </MessageBarBody>
                </MessageBar>,
              ]),
        ];
      })}
    </>
  );
}
