import type { ReactElement } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';

const useStyles = makeStyles({ root: { display: 'flex', gap: tokens.spacingHorizontalS } });

/** Settles all conflicts alike; single ones can be settled otherwise after that. */
export function AllChoice(props: { all: number; theirs: number; onChoose: (theirs: boolean) => void }): ReactElement {
  const { all, theirs, onChoose } = props;
  const { t } = useTranslation();
  return (
    <div className={useStyles().root}>
      <Button size="small" disabledFocusable={theirs === 0} onClick={() => onChoose(false)}>
        {t('questions.answers.allOurs')}
      </Button>
      <Button size="small" disabledFocusable={theirs === all} onClick={() => onChoose(true)}>
        {t('questions.answers.allTheirs', { count: all })}
      </Button>
    </div>
  );
}
