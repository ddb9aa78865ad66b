import { useEffect, useRef, useState, type ReactElement } from 'react';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Button, Link, Spinner, Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular, DocumentErrorRegular, DocumentTableRegular, ReOrderDotsVerticalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { format } from '#lib/format.ts';
import { Truncated } from '#ui/truncated.tsx';
import { fileData } from './dragged-file.ts';
import type { ImportStore, PendingFile } from './import-store.ts';
import { InspectionDetails } from './inspection-details.tsx';
import { InspectionFacts } from './inspection-facts.tsx';
import { SideChoice } from './side-choice.tsx';

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
  bad: { color: tokens.colorStatusDangerForeground1 },
  grip: { fontSize: '20px', lineHeight: 0, color: tokens.colorNeutralForeground3, flexShrink: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A file that waits: what it was recognised as, and for which tenant. */
export function PendingCard({ file, store }: { file: PendingFile; store: ImportStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const card = useRef<HTMLLIElement>(null);
  const [dragged, setDragged] = useState(false);
  const [open, setOpen] = useState(false);
  const { fileId, name, inspection } = file;
  const recognised = inspection?.outcome === 'recognised' ? inspection : null;
  const refused = inspection?.outcome === 'refused' ? inspection : null;
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
      className={mergeClasses(styles.card, movable && styles.movable, dragged && styles.dragged, refused !== null && styles.refused)}
      data-file={name}
    >
      <div className={styles.line}>
        {movable ? (
          <span className={styles.grip} aria-hidden>
            <ReOrderDotsVerticalRegular />
          </span>
        ) : null}
        <span className={mergeClasses(styles.icon, refused !== null && styles.bad)} aria-hidden>
          {inspection === null ? <Spinner size="tiny" /> : refused ? <DocumentErrorRegular /> : <DocumentTableRegular />}
        </span>
        <div className={styles.words}>
          <Truncated className={styles.name} text={name} />
          <Truncated
            className={styles.quiet}
            text={recognised?.title ?? (refused ? t('import.refused') : `${t('import.reading')} ${format.bytes(file.size)}`)}
          />
        </div>
        <Tooltip content={t('import.discard', { name })} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={() => store.getState().discard(fileId)} />
        </Tooltip>
      </div>
      {refused ? <Text>{refused.message}</Text> : null}
      {recognised ? (
        <>
          <InspectionFacts inspection={recognised} />
          <SideChoice file={file} store={store} />
          <div>
            <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'import.hide' : 'import.show')}
            </Link>
          </div>
          {open ? <InspectionDetails inspection={recognised} /> : null}
        </>
      ) : null}
    </li>
  );
}
