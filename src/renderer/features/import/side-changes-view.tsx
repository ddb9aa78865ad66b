import { useMemo, useState, type ReactElement } from 'react';
import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ChangeType, SideChanges } from '#contract/calls/import-calls.ts';
import { useChangesStyles } from '#ui/changes-styles.ts';
import { ChangeList } from './change-list.tsx';
import { changeLines, decidedLosses } from './change-lines.ts';
import { ChangeTypes } from './change-types.tsx';

/** What changes on one side. */
export function SideChangesView({ side, tenantName }: { side: SideChanges; tenantName: string }): ReactElement {
  const { t } = useTranslation();
  const styles = useChangesStyles();
  const [type, setType] = useState<ChangeType | null>(null);
  const { lines, total } = useMemo(() => changeLines(side, type), [side, type]);
  const losses = decidedLosses(side);

  return (
    <div className={styles.root}>
      <Text className={styles.sum} weight="semibold">
        {t('import.changes.side', {
          tenant: tenantName,
          before: t('common.accounts', { count: side.accountsBefore }),
          after: t('common.accounts', { count: side.accountsAfter }),
        })}
      </Text>
      <Text className={styles.intro}>{t('import.changes.unchanged', { count: side.unchanged })}</Text>
      {losses > 0 ? (
        <MessageBar className={styles.note} intent="warning" layout="multiline">
          <MessageBarBody>{t('import.changes.decidedNote', { count: losses })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {side.contradictions > 0 ? (
        <MessageBar className={styles.note} intent="info" layout="multiline">
          <MessageBarBody>{t('import.changes.contradictions', { count: side.contradictions })}</MessageBarBody>
        </MessageBar>
      ) : null}
      {side.changes.some(({ count }) => count > 0) ? (
        <div className={styles.main}>
          <ChangeTypes side={side} value={type} onChange={setType} />
          <ChangeList lines={lines} total={total} />
        </div>
      ) : (
        <Text>{t('import.changes.nothing')}</Text>
      )}
    </div>
  );
}
