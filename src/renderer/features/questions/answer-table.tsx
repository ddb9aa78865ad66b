import { useState, type ReactElement } from 'react';
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { JudgedAnswer } from '#contract/calls/question-calls.ts';
import { format } from '#lib/format.ts';
import { Segmented } from '#ui/segmented.tsx';
import { Truncated } from '#ui/truncated.tsx';

/** Rows drawn at once. */
const PAGE = 200;

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: '140px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  line: { width: '56px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  account: { width: '23%' },
  answer: { width: '23%' },
  choice: { width: '204px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  comment: { display: 'block', whiteSpace: 'pre-line', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  more: { padding: tokens.spacingHorizontalM },
});

/** An answer with its place among all. */
export interface PlacedAnswer extends JudgedAnswer {
  readonly place: number;
}

/** Answers of one outcome; those in conflict with the choice which counts. */
export function AnswerTable(props: {
  label: string;
  answers: readonly PlacedAnswer[];
  theirs: ReadonlySet<number>;
  /** The head over the sentences. */
  does: string;
  /** Whether there is a choice which counts. */
  choices: boolean;
  /** Null when that is settled. */
  onChoose: ((place: number, theirs: boolean) => void) | null;
}): ReactElement {
  const { answers, does, theirs, choices, onChoose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [most, setMost] = useState(PAGE);
  const head = (words: string, width?: string): ReactElement => (
    <th scope="col" className={mergeClasses(styles.head, width)}>
      {words}
    </th>
  );
  return (
    <div className={styles.scroller} role="region" aria-label={props.label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head(t('questions.answers.column.line'), styles.line)}
            {head(t('questions.answers.column.account'), styles.account)}
            {head(t('questions.answers.column.answer'), styles.answer)}
            {head(does)}
            {choices ? head(t('questions.answers.column.choice'), styles.choice) : null}
          </tr>
        </thead>
        <tbody>
          {answers.slice(0, most).map(({ place, line, name, upn, answer, comment, sentence }) => (
            <tr key={place}>
              <td className={mergeClasses(styles.cell, styles.line)}>{format.count(line)}</td>
              <th scope="row" className={styles.cell}>
                <Truncated className={styles.name} text={name || upn || t('words.nameless')} />
                <Truncated className={styles.quiet} text={upn} />
              </th>
              <td className={styles.cell}>
                {answer || <span className={styles.quiet}>{t('questions.answers.noAnswer')}</span>}
                {comment ? <span className={styles.comment}>{comment}</span> : null}
              </td>
              <td className={styles.cell}>{sentence || t('questions.answers.nothingChanges')}</td>
              {choices ? (
                <td className={styles.cell}>
                  {onChoose ? (
                    <Segmented
                      label={t('questions.answers.choiceFor', { name: name || upn })}
                      options={[
                        { name: 'ours', label: t('questions.answers.ours') },
                        { name: 'theirs', label: t('questions.answers.theirs') },
                      ]}
                      value={theirs.has(place) ? 'theirs' : 'ours'}
                      onChange={(choice) => onChoose(place, choice === 'theirs')}
                    />
                  ) : (
                    t(theirs.has(place) ? 'questions.answers.theirsTaken' : 'questions.answers.oursKept')
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {answers.length > most ? (
        <div className={styles.more}>
          <Text size={200}>{t('questions.answers.first', { count: most })}</Text>{' '}
          <Button size="small" onClick={() => setMost(most + PAGE)}>
            {t('questions.answers.more')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
