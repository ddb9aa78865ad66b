import type { ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownFinding } from '#contract/calls/finding-shapes.ts';
import { format } from './format.ts';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' } });

/** Where a rule comes from, each with its date. */
export function SourceNotes({ sources }: { sources: ShownFinding['sources'] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const words = sources.map(({ title, date }) =>
    date === null || title.includes('version of') ? title : `${title}, ${format.date(date)}`,
  );
  return (
    <Text size={200} className={styles.quiet}>
      {t(words.length === 1 ? 'findings.oneSource' : 'findings.sources', { sources: words.join('; ') })}
    </Text>
  );
}
