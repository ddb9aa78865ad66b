import type { ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ChangeType, SideChanges } from '#contract/calls/import-calls.ts';
import { format } from '#lib/format.ts';
import { ChangeKinds } from '#ui/change-kinds.tsx';
import { changesInOrder } from './change-lines.ts';

/** The ways in which accounts of a side change, with how many do; one of them can be looked at alone. */
export function ChangeTypes(props: {
  side: SideChanges;
  value: ChangeType | null;
  onChange: (type: ChangeType | null) => void;
}): ReactElement {
  const { t } = useTranslation();
  const changes = changesInOrder(props.side);
  const total = changes.reduce((sum, { count }) => sum + count, 0);
  return (
    <ChangeKinds
      label={t('import.changes.types')}
      everything={{ label: t('import.changes.everything'), count: format.count(total) }}
      kinds={changes.map(({ type, count, decided }) => ({
        kind: type,
        label: t(`import.changes.type.${type}`),
        count: format.count(count),
        hint: `${t(`import.changes.typeHint.${type}`)}${decided > 0 ? ` · ${t('import.changes.decided', { count: decided })}` : ''}`,
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
