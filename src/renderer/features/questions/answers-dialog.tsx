import { useState, type ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Skeleton,
  SkeletonItem,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ANSWER_OUTCOMES, type AnswerOutcome, type JudgedAnswer } from '#contract/calls/question-calls.ts';
import type { FileHandle } from '#contract/transport.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { format } from '#lib/format.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';
import { useTellWithUndo } from '#lib/use-tell-with-undo.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveByEscape } from '#ui/leave-dialog.ts';
import { AllChoice } from './all-choice.tsx';
import { AnswerTable } from './answer-table.tsx';
import { useAnswers } from './use-answers.ts';

const useStyles = makeStyles({
  surface: { width: 'min(1120px, calc(100vw - 32px))', maxWidth: 'none', height: 'min(720px, calc(100vh - 32px))', maxHeight: 'none' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: 0, overflowY: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
  hint: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  by: { maxWidth: '420px' },
  number: { fontVariantNumeric: 'tabular-nums', marginInlineStart: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
});

/** Shows what wants an eye first. */
const FIRST: readonly AnswerOutcome[] = ['conflict', 'unknown', 'taken', 'same', 'unanswered'];

const firstOutcome = (answers: readonly JudgedAnswer[]): AnswerOutcome =>
  FIRST.find((outcome) => answers.some((answer) => answer.outcome === outcome)) ?? 'taken';

/** What the answers in a workbook would do; nothing has changed before they are taken. */
export function AnswersDialog(props: {
  file: FileHandle;
  /** How many other workbooks wait until this one is closed. */
  more: number;
  onClose: () => void;
}): ReactElement {
  const { file, more, onClose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { client, notices } = useServices();
  const sayFailure = useSayFailure();
  const tell = useTellWithUndo();
  // What became of the answers, once they are taken: the project says then that all of it is decided already.
  const [settled, setSettled] = useState<{ readonly answers: readonly JudgedAnswer[]; readonly taken: number } | null>(null);
  const [busy, setBusy] = useState(false);
  const [chosenOutcome, setOutcome] = useState<AnswerOutcome | null>(null);
  const [theirs, setTheirs] = useState<ReadonlySet<number>>(new Set());
  const [typedBy, setBy] = useState<string | null>(null);
  const preview = useAnswers(file, settled !== null);
  useGiveFocusBack();

  const answers = settled?.answers ?? preview.data?.answers ?? [];
  const outcome = chosenOutcome ?? firstOutcome(answers);
  const by = typedBy ?? preview.data?.answeredBy ?? '';
  // What is no longer in conflict, because the project changed, is not taken by force.
  const won = new Set([...theirs].filter((place) => answers[place]?.outcome === 'conflict'));
  const count = answers.filter((answer) => answer.outcome === 'taken').length + won.size;
  const shown = answers.flatMap((answer, place) => (answer.outcome === outcome ? { ...answer, place } : []));

  const does = (of: AnswerOutcome): string =>
    settled && (of === 'taken' || of === 'conflict' || of === 'unanswered')
      ? t(`questions.answers.did.${of}`)
      : t(`questions.answers.does.${of}`);
  const choose = (place: number, isTheirs: boolean): void => {
    const next = new Set(theirs);
    if (isTheirs) next.add(place);
    else next.delete(place);
    setTheirs(next);
  };
  const chooseAll = (isTheirs: boolean): void => setTheirs(new Set(isTheirs ? shown.map(({ place }) => place) : []));
  const take = async (): Promise<void> => {
    if (!preview.data) return;
    setBusy(true);
    try {
      const { revision, answers: asShown } = preview.data;
      const done = await client['answers.take']({ fileId: file.fileId, revision, answeredBy: by.trim(), theirs: [...won] });
      setSettled({ answers: asShown, taken: done.taken });
      await tell(t('questions.answers.taken', { count: done.taken }));
    } finally {
      setBusy(false);
    }
  };
  const saveResult = async (): Promise<void> => {
    const { savedAs } = await client['answers.saveResult']({ fileId: file.fileId });
    if (savedAs !== null) notices.getState().show({ intent: 'success', title: t('questions.answers.savedResult'), body: savedAs });
  };

  return (
    <Dialog open onOpenChange={leaveByEscape(onClose)}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={dialog.filling}>
          <DialogTitle>{t('questions.answers.title', { name: file.name })}</DialogTitle>
          <DialogContent className={styles.content}>
            {preview.error ? (
              <FailureView error={preview.error} onRetry={preview.again} />
            ) : !preview.data ? (
              <Skeleton aria-label={t('questions.answers.reading')}>
                <SkeletonItem size={96} />
              </Skeleton>
            ) : (
              <>
                {settled === null ? (
                  <>
                    <Text className={styles.quiet}>{t('questions.answers.intro')}</Text>
                    <Field className={styles.by} label={t('questions.answers.by')} hint={t('questions.answers.byHint')} required>
                      <Input value={by} maxLength={100} onChange={(_, { value }) => setBy(value)} />
                    </Field>
                  </>
                ) : (
                  <div role="status">
                    <Text weight="semibold">{t('questions.answers.taken', { count: settled.taken })}. </Text>
                    <Text>{t('questions.answers.takenBody')}</Text>
                  </div>
                )}
                <TabList
                  aria-label={t('questions.answers.outcomes')}
                  selectedValue={outcome}
                  onTabSelect={(_, { value }) => setOutcome(ANSWER_OUTCOMES.find((name) => name === value) ?? null)}
                >
                  {ANSWER_OUTCOMES.map((name) => (
                    <Tab key={name} value={name}>
                      {settled && name === 'taken' ? t('questions.answers.isTaken') : t(`questions.answers.outcome.${name}`)}{' '}
                      <span className={styles.number}>{format.count(answers.filter((answer) => answer.outcome === name).length)}</span>
                    </Tab>
                  ))}
                </TabList>
                <div className={styles.hint}>
                  <Text className={styles.quiet}>
                    {settled && outcome === 'conflict'
                      ? t('questions.answers.wasConflict')
                      : settled && outcome === 'taken'
                        ? t('questions.answers.wasTaken')
                        : t(`questions.answers.hint.${outcome}`)}
                  </Text>
                  {outcome === 'conflict' && shown.length > 1 && settled === null ? (
                    <AllChoice all={shown.length} theirs={won.size} onChoose={chooseAll} />
                  ) : null}
                </div>
                {shown.length > 0 ? (
                  <AnswerTable
                    key={outcome}
                    label={t(`questions.answers.outcome.${outcome}`)}
                    answers={shown}
                    theirs={won}
                    does={does(outcome)}
                    choices={outcome === 'conflict'}
                    onChoose={settled === null ? choose : null}
                  />
                ) : null}
              </>
            )}
          </DialogContent>
          <DialogActions>
            {settled === null && preview.data ? (
              <Button
                appearance="primary"
                disabledFocusable={busy || count === 0 || by.trim() === ''}
                onClick={() => void take().catch(sayFailure)}
              >
                {count === 0 ? t('questions.answers.nothing') : t('questions.answers.take', { count })}
              </Button>
            ) : null}
            {preview.data ? <Button onClick={() => void saveResult().catch(sayFailure)}>{t('questions.answers.saveResult')}</Button> : null}
            <Button onClick={onClose}>
              {more > 0
                ? t(settled === null ? 'questions.answers.skip' : 'questions.answers.next', { count: more })
                : t(settled === null ? 'common.cancel' : 'common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
