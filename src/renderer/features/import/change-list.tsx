import type { ReactElement } from 'react';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { AccountName } from '#lib/account-name.tsx';
import { ChangeRows, type ChangeRow } from '#ui/change-rows.tsx';
import type { ChangeLine } from './change-lines.ts';

/** Accounts that change, each with what it was and what it becomes. */
export function ChangeList({ lines, total }: { lines: readonly ChangeLine[]; total: number }): ReactElement {
  const { t } = useTranslation();
  const blank = t('import.changes.blank');
  const toRow = ({ party, type, before, after, decided }: ChangeLine): ChangeRow => ({
    subject: <AccountName party={party} />,
    what: t(`import.changes.type.${type}`),
    loss: type === 'gone' || type === 'deleted',
    values: type !== 'added' && type !== 'gone' && (before || after) ? { before: before || blank, after: after || blank } : null,
    mark: decided ? { word: t('import.changes.decidedMark'), meaning: t('import.changes.decidedHint') } : null,
  });
  return (
    <ChangeRows
      label={t('import.changes.examples')}
      becomes={t('import.changes.becomes')}
      lines={lines}
      toRow={toRow}
      more={total > lines.length ? t('import.changes.more', { shown: lines.length, count: total }) : null}
    />
  );
}
