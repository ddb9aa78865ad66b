import { useCallback, useState, type KeyboardEvent, type ReactElement } from 'react';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ArrowResetRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { InspectedTable } from '#contract/calls/inspection-shapes.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';
import { ColumnFilterBar } from './column-filter-bar.tsx';
import { ColumnTable } from './column-table.tsx';
import type { ColumnMeaning } from './column-meaning.ts';
import { FieldPalette } from './field-palette.tsx';
import { FormatChoices } from './format-choices.tsx';
import type { ImportStore } from './import-store.ts';
import { MapperNotes } from './mapper-notes.tsx';
import { MapperStatus } from './mapper-status.tsx';
import type { PendingFile } from './pending-file.ts';
import { chooseNoColumns, filterColumns, shownColumns, type ColumnFilter } from './reading-choices.ts';
import { useColumnChoice } from './use-column-choice.ts';

const useStyles = makeStyles({
  surface: { width: 'min(1180px, calc(100vw - 32px))', maxWidth: 'none', height: 'min(880px, calc(100vh - 32px))', maxHeight: 'none' },
  title: { overflowWrap: 'anywhere' },
  content: {
    display: 'grid',
    gridTemplateRows: 'auto auto auto minmax(160px, 1fr) auto',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    overflowY: 'auto',
    paddingBlock: '2px',
  },
  notes: { display: 'grid', gap: tokens.spacingVerticalXS },
  main: {
    display: 'grid',
    gridTemplateColumns: '220px minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    minHeight: 0,
    '@media (max-width: 820px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  waiting: { opacity: 0.7 },
  remember: { marginInlineEnd: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', justifySelf: 'stretch', alignItems: 'center' },
});

/** Everything about how one waiting file is read, to look at and to correct. */
export function ColumnMapper({ file, table, store }: { file: PendingFile; table: InspectedTable; store: ImportStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { announce } = useAnnounce();
  useGiveFocusBack();
  const [filter, setFilter] = useState<ColumnFilter>('all');
  const [words, setWords] = useState('');
  // What was changed while the list was narrowed stays in it, so that it does not vanish under the hand.
  const [kept, setKept] = useState<readonly number[]>([]);
  const { fileId, name } = file;
  const chooseNow = useColumnChoice(store, fileId);
  const choose = useCallback(
    (index: number, meaning: ColumnMeaning | null) => {
      setKept((before) => [...before, index]);
      chooseNow(index, meaning);
    },
    [chooseNow],
  );
  const { undoChoice, redoChoice, closeMapper, setRemember } = store.getState();
  const columns = shownColumns(table, file.choices);
  const fitting = new Set(filterColumns(columns, filter, words));
  const shown = columns.filter((column) => fitting.has(column) || kept.includes(column.index));

  const undo = (): void => {
    if (file.past.length === 0) return;
    undoChoice(fileId);
    announce(t('import.columns.undone'));
  };
  const redo = (): void => {
    if (file.future.length === 0) return;
    redoChoice(fileId);
    announce(t('import.columns.redone'));
  };
  const reset = (): void => {
    store.getState().choose(fileId, chooseNoColumns(file.choices));
    announce(t('import.columns.resetDone'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const { target } = event;
    // In a field that is being typed in, undo belongs to what was typed.
    if (target instanceof HTMLInputElement && (target.type === 'search' || target.getAttribute('aria-expanded') === 'true')) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) undo();
    else if (key === 'y' || key === 'z') redo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Dialog open onOpenChange={leaveBeside(closeMapper)}>
      <DialogSurface className={styles.surface} onKeyDown={onKeyDown}>
        <DialogBody className={dialog.filling}>
          <DialogTitle className={styles.title}>{t('import.columns.title', { name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <FormatChoices table={table} choices={file.choices} onChange={(choices) => store.getState().choose(fileId, choices)} />
            <div className={styles.notes}>
              <MapperNotes file={file} store={store} columns={columns} onChoose={choose} />
            </div>
            <ColumnFilterBar
              columns={columns}
              filter={filter}
              words={words}
              onChange={(next, typed) => {
                setFilter(next);
                setWords(typed);
                setKept([]);
              }}
            />
            <div className={mergeClasses(styles.main, file.rereading !== null && styles.waiting)} aria-busy={file.rereading === 'due'}>
              <FieldPalette columns={columns} onChoose={choose} />
              <ColumnTable columns={shown} onChoose={choose} />
            </div>
            <MapperStatus file={file} />
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <Checkbox
              className={styles.remember}
              label={t('import.columns.remember')}
              checked={file.remember}
              onChange={(_, { checked }) => setRemember(fileId, checked === true)}
            />
            <Button icon={<ArrowUndoRegular />} disabledFocusable={file.past.length === 0} onClick={undo}>
              {t('import.columns.undo')}
            </Button>
            <Button icon={<ArrowResetRegular />} disabledFocusable={!columns.some(({ chosen }) => chosen)} onClick={reset}>
              {t('import.columns.reset')}
            </Button>
            <Button appearance="primary" onClick={closeMapper}>
              {t('import.columns.done')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
