import { useEffect, useState, type ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { TableEditRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { ListView } from '#contract/calls/environment-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveByEscape } from '#ui/leave-dialog.ts';
import { ColumnMapper } from './column-mapper.tsx';
import { FaultList } from './fault-list.tsx';
import type { ImportStore } from './import-store.ts';
import { InspectionFacts } from './inspection-facts.tsx';
import { ListChangesDialog } from './list-changes-dialog.tsx';
import { shownChoices, takeListIn } from './take-list-in.ts';

const VIEWS: readonly ListView[] = ['full', 'administrative', 'all'];

const useStyles = makeStyles({
  surface: { width: 'min(720px, calc(100vw - 32px))', maxWidth: 'none' },
  title: { overflowWrap: 'anywhere' },
  content: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The user list of an environment before it is taken in: which view it is, what was understood, and what is wrong with it. */
export function ListDialog(props: {
  file: FileHandle;
  /** `held`: the views it has a list of, whose place a newer list takes. */
  environment: { readonly id: number; readonly name: string; readonly held: readonly ListView[] };
  /** The view that was chosen already. */
  view: ListView;
  store: ImportStore;
  onClose: () => void;
}): ReactElement {
  const { file, environment, store, onClose } = props;
  const { fileId, name } = file;
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { client, jobs } = useServices();
  const sayFailure = useSayFailure();
  const [view, setView] = useState(props.view);
  const [asked, setAsked] = useState(false);
  const [compared, setCompared] = useState<string | null>(null);
  const pending = useStore(store, (state) => state.pending.find((each) => each.fileId === fileId));
  const mapping = useStore(store, (state) => state.mapping === fileId);
  useGiveFocusBack();
  useEffect(() => {
    store.getState().add([file]).catch(sayFailure);
    return () => store.getState().discard(fileId);
  }, [file, fileId, sayFailure, store]);

  const inspection = pending?.inspection ?? null;
  const recognised = inspection?.outcome === 'recognised' ? inspection : null;
  // What a list changes is shown before it takes the place of another.
  const compares = environment.held.includes(view);
  const take = async (): Promise<void> => {
    if (!pending) return;
    setAsked(true);
    const jobId = await takeListIn(client, pending, environment.id, view);
    jobs.getState().begin(jobId, 'environment-list');
    onClose();
  };
  const compare = async (): Promise<void> => {
    if (!pending) return;
    setAsked(true);
    const { jobId } = await client['environments.compareList']({
      environmentId: environment.id,
      fileId,
      view,
      choices: shownChoices(pending),
    });
    jobs.getState().begin(jobId, 'environment-list-changes');
    const { outcome } = await jobs.getState().ended(jobId);
    setAsked(false);
    if (outcome === 'done') setCompared(jobId);
  };
  const fail = (error: unknown): void => {
    setAsked(false);
    sayFailure(error);
  };
  if (compared !== null) {
    return (
      <ListChangesDialog
        jobId={compared}
        environment={environment.name}
        onTake={() => void take().catch(fail)}
        onBack={() => setCompared(null)}
        taking={asked}
      />
    );
  }
  if (mapping && pending?.table) return <ColumnMapper file={pending} table={pending.table} store={store} />;
  return (
    <Dialog open modalType="modal" onOpenChange={leaveByEscape(onClose)}>
      <DialogSurface className={mergeClasses(dialog.surface, styles.surface)}>
        <DialogBody className={dialog.body}>
          <DialogTitle className={styles.title}>{t('import.list.title', { name: environment.name })}</DialogTitle>
          <DialogContent className={mergeClasses(dialog.content, styles.content)}>
            <Field label={t('import.list.view', { file: name })}>
              <RadioGroup value={view} onChange={(_, data) => setView(VIEWS.find((each) => each === data.value) ?? view)}>
                {VIEWS.map((each) => (
                  <Radio key={each} value={each} label={t(`environments.view.${each}`)} />
                ))}
              </RadioGroup>
            </Field>
            {inspection === null ? <Spinner size="tiny" labelPosition="after" label={t('import.reading')} /> : null}
            {inspection?.outcome === 'refused' ? (
              <MessageBar intent={pending?.table ? 'warning' : 'error'} layout="multiline">
                <MessageBarBody role="status">{inspection.message}</MessageBarBody>
              </MessageBar>
            ) : null}
            {recognised ? (
              <div role="status">
                <InspectionFacts inspection={recognised} />
              </div>
            ) : null}
            {pending?.table ? (
              <div>
                <Button
                  size="small"
                  appearance={recognised ? 'secondary' : 'primary'}
                  icon={<TableEditRegular />}
                  onClick={() => store.getState().openMapper(fileId)}
                >
                  {t(recognised ? 'import.columns.open' : 'import.columns.map')}
                </Button>
              </div>
            ) : null}
            {recognised && recognised.faultCount > 0 ? <FaultList faults={recognised.faults} total={recognised.faultCount} /> : null}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              disabledFocusable={!recognised || asked || pending?.rereading === 'due'}
              onClick={() => void (compares ? compare() : take()).catch(fail)}
            >
              {t(compares ? 'import.list.compare' : 'import.list.take')}
            </Button>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
