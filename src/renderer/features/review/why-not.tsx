import type { ReactElement } from 'react';
import { Button, ProgressBar, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { format } from '#lib/format.ts';
import { useShared } from '#lib/services.tsx';
import { useJobText } from '#lib/use-job-text.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { ReasonList } from './reason-list.tsx';
import { useWhyNot } from './use-why-not.ts';

const useStyles = makeStyles({
  ask: { justifySelf: 'start' },
  box: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    maxHeight: '176px',
    overflowY: 'auto',
  },
  asking: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Keeps the keyboard where it was when what had the focus goes. */
const focus = (element: HTMLElement | null): void => element?.focus();

/** Answers in place why a target was not what Crosswalk suggested. */
export function WhyNot(props: {
  sourceId: number;
  target: Party;
  /** It is what the account is paired with now. */
  paired: boolean;
}): ReactElement {
  const { sourceId, target, paired } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { asked, ask, cancel } = useWhyNot(sourceId, target.id);
  const running = useShared('jobs', (state) => state.running);
  const job = useJobText(running?.job === 'consider' ? running : null);
  const name = target.displayName || target.upn;

  if (asked.state === 'idle') {
    return (
      <Button
        ref={asked.stopped ? focus : null}
        className={styles.ask}
        appearance="subtle"
        size="small"
        icon={<QuestionCircleRegular />}
        onClick={ask}
      >
        {t(paired ? 'learned.why.askPaired' : 'learned.why.ask', { name })}
      </Button>
    );
  }
  if (asked.state === 'asking') {
    const text = job?.long ?? t('learned.why.asking');
    return (
      <div className={styles.box} role="status">
        <Text size={200}>{text}</Text>
        <div className={styles.asking}>
          <ProgressBar aria-label={text} {...(typeof job?.share === 'number' && { value: job.share })} />
          <Button size="small" ref={focus} onClick={cancel}>
            {t('shell.job.stop')}
          </Button>
        </div>
      </div>
    );
  }
  if (asked.state === 'failed') {
    return (
      <div className={styles.box} role="alert">
        <Text weight="semibold">{t('learned.why.failed')}</Text>
        {asked.message ? <Text>{asked.message}</Text> : null}
        <Button className={styles.ask} size="small" ref={focus} onClick={ask}>
          {t('common.tryAgain')}
        </Button>
      </div>
    );
  }
  const { outcome, probability, sentences, reasons } = asked.answer;
  return (
    <div
      className={mergeClasses(dialog.scrolling, styles.box)}
      role="region"
      aria-label={t('learned.why.answer', { name })}
      aria-live="polite"
      tabIndex={0}
      ref={focus}
    >
      <Text weight="semibold">
        {outcome === 'listed' ? t('learned.why.listed', { percent: format.percent(probability ?? 0) }) : t(`learned.why.${outcome}`)}
      </Text>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {reasons.length > 0 ? <ReasonList reasons={reasons} /> : null}
    </div>
  );
}
