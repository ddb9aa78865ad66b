import { memo, useEffect, useRef, useState, type ReactElement } from 'react';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Button, Spinner, Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  DismissRegular,
  DocumentErrorRegular,
  DocumentTableRegular,
  ReOrderDotsVerticalRegular,
  TableEditRegular,
} from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { format } from '#lib/format.ts';
import { Truncated } from '#ui/truncated.tsx';
import { CardDetails } from './card-details.tsx';
import { fileData } from './dragged-file.ts';
import type { ImportStore } from './import-store.ts';
import { isUnclear, type PendingFile } from './pending-file.ts';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  movable: { cursor: 'grab' },
  dragged: { opacity: 0.4 },
  refused: { border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  icon: { fontSize: '24px', lineHeight: 0, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  unclear: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  grip: { fontSize: '20px', lineHeight: 0, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  name: { fontWeight: tokens.fontWeightSemibold },
  message: { overflowWrap: 'anywhere' },
  failed: { fontWeight: tokens.fontWeightSemibold },
  details: { display: 'grid', gap: tokens.spacingVerticalS, minWidth: 0 },
  waiting: { opacity: 0.6 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A file that waits: what it was recognised as, and for which tenant. */
export const PendingCard = memo(function PendingCard({ file, store }: { file: PendingFile; store: ImportStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const card = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  const { fileId, name, inspection } = file;
  const recognised = inspection?.outcome === 'recognised' ? inspection : null;
  const refused = inspection?.outcome === 'refused' ? inspection : null;
  const unclear = isUnclear(file);
  const movable = recognised !== null;

  useEffect(() => {
    const element = card.current;
    if (!element || !movable) return undefined;
    return draggable({
      element,
      getInitialData: () => fileData(fileId),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [fileId, movable]);

  return (
    <li
      ref={card}
      className={mergeClasses(
        styles.card,
        movable && styles.movable,
        dragged && styles.dragged,
        refused !== null && !unclear && styles.refused,
      )}
      data-file={name}
    >
      <div className={styles.line}>
        {movable ? (
          <span className={styles.grip} aria-hidden>
            <ReOrderDotsVerticalRegular />
          </span>
        ) : null}
        <span className={mergeClasses(styles.icon, refused !== null && (unclear ? styles.unclear : styles.bad))} aria-hidden>
          {inspection === null || file.rereading === 'due' ? (
            <Spinner size="tiny" />
          ) : refused ? (
            <DocumentErrorRegular />
          ) : (
            <DocumentTableRegular />
          )}
        </span>
        <div className={styles.words}>
          <Truncated className={styles.name} text={name} />
          <Truncated
            className={styles.quiet}
            text={
              recognised?.title ??
              (refused ? t(unclear ? 'import.refusedYet' : 'import.refused') : `${t('import.reading')} ${format.bytes(file.size)}`)
            }
          />
        </div>
        <Tooltip content={t('import.discard', { name })} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={() => store.getState().discard(fileId)} />
        </Tooltip>
      </div>
      {refused ? <Text className={styles.message}>{refused.message}</Text> : null}
      {unclear ? (
        <div>
          <Button
            appearance="primary"
            icon={<TableEditRegular />}
            aria-label={t('import.columns.mapFor', { name })}
            onClick={() => store.getState().openMapper(fileId)}
          >
            {t('import.columns.map')}
          </Button>
        </div>
      ) : null}
      {file.rereading === 'failed' ? <Text className={styles.failed}>{t('import.rereadFailed')}</Text> : null}
      {recognised ? (
        <div className={mergeClasses(styles.details, file.rereading !== null && styles.waiting)} aria-busy={file.rereading === 'due'}>
          <CardDetails file={file} inspection={recognised} store={store} />
        </div>
      ) : null}
    </li>
  );
});
