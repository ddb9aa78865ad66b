import type { ReactElement } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { InspectedColumn } from '#contract/calls/inspection-shapes.ts';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import type { ColumnMeaning } from './column-meaning.ts';
import type { ImportStore } from './import-store.ts';
import type { PendingFile } from './pending-file.ts';
import { chooseShown, likelyUpnColumn } from './reading-choices.ts';
import { useColumnName } from './use-meaning-words.ts';

/** What to know about the columns of a file: why it is refused, what is missing, what was remembered. */
export function MapperNotes(props: {
  file: PendingFile;
  store: ImportStore;
  columns: readonly InspectedColumn[];
  onChoose: (index: number, meaning: ColumnMeaning) => void;
}): ReactElement {
  const { file, store, columns } = props;
  const { t } = useTranslation();
  const nameOf = useColumnName();
  const sayFailure = useSayFailure();
  const { announce } = useAnnounce();
  const hasUpn = columns.some(({ field }) => field === 'userPrincipalName');
  const likely = hasUpn ? null : likelyUpnColumn(columns);
  const refused = file.inspection?.outcome === 'refused' && file.rereading === null ? file.inspection : null;
  const forget = async (): Promise<void> => {
    await store.getState().forgetColumns(file.fileId);
    announce(t('import.columns.forgotten'));
  };
  const takeShown = (): void => {
    if (file.table) store.getState().choose(file.fileId, chooseShown(file.table, file.choices));
    announce(t('import.columns.usedShown'));
  };

  return (
    <>
      {file.rereading === 'failed' ? (
        <MessageBar intent="error">
          <MessageBarBody>{t('import.columns.rereadFailed')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => store.getState().readAgain(file.fileId)}>{t('common.tryAgain')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {refused ? (
        <MessageBar intent={refused.table ? 'warning' : 'error'} layout="multiline">
          <MessageBarBody>{refused.message}</MessageBarBody>
          {refused.table && hasUpn ? (
            <MessageBarActions>
              <Button onClick={takeShown}>{t('import.columns.useShown')}</Button>
            </MessageBarActions>
          ) : null}
        </MessageBar>
      ) : null}
      {hasUpn || (refused && !likely) ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {likely ? t('import.columns.noUpnLikely', { header: nameOf(likely) }) : t('import.columns.noUpn')}
          </MessageBarBody>
          {likely ? (
            <MessageBarActions>
              <Button onClick={() => props.onChoose(likely.index, { field: 'userPrincipalName' })}>
                {t('import.columns.useIt', { header: nameOf(likely) })}
              </Button>
            </MessageBarActions>
          ) : null}
        </MessageBar>
      )}
      {file.table?.remembered && file.choices.columns === undefined ? (
        <MessageBar intent="info">
          <MessageBarBody>{t('import.columns.remembered')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void forget().catch(sayFailure)}>{t('import.columns.forget')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </>
  );
}
