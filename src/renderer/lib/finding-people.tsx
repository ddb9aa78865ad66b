import { useState, type ReactElement } from 'react';
import { Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownFinding } from '#contract/calls/finding-shapes.ts';
import { inContrast } from '#ui/in-contrast.ts';
import { useServices } from './services.tsx';

const SHOWN_AT_FIRST = 5;

const useStyles = makeStyles({
  people: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  // Without colours only a line tells it from the names that lead nowhere.
  link: inContrast({ textDecorationLine: 'underline' }),
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Those a finding concerns; who is in the directory leads to the review. */
export function FindingPeople({ finding }: { finding: Pick<ShownFinding, 'people' | 'count'> }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const [all, setAll] = useState(false);
  const { people, count } = finding;
  if (people.length === 0) return null;
  const shown = all ? people : people.slice(0, SHOWN_AT_FIRST);
  const hidden = count - shown.length;
  return (
    <ul className={styles.people}>
      {shown.map(({ sourceId, name, upn }) => (
        <li key={`${sourceId ?? ''} ${upn}`}>
          {sourceId === null ? (
            <Text title={upn}>{name || upn}</Text>
          ) : (
            <Link
              as="button"
              className={styles.link}
              title={upn}
              aria-label={t('findings.show', { name: name || upn })}
              onClick={() => navigation.getState().go('review', sourceId)}
            >
              {name || upn}
            </Link>
          )}
        </li>
      ))}
      {hidden > 0 ? (
        <li>
          {shown.length < people.length ? (
            <Link as="button" className={styles.link} onClick={() => setAll(true)}>
              {t('findings.more', { count: hidden })}
            </Link>
          ) : (
            <Text className={styles.quiet}>{t('findings.more', { count: hidden })}</Text>
          )}
        </li>
      ) : null}
    </ul>
  );
}
