import { useState, type ReactElement } from 'react';
import { Field, Radio, RadioGroup, SearchBox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { PROJECT_KEY } from '#lib/query-client.ts';
import { useServices } from '#lib/services.tsx';
import { A_FRAME, useDebounced } from '#ui/use-debounced.ts';

const LIMIT = 6;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS },
  search: { maxWidth: 'none' },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Looks for an account of the target tenant. */
export function TargetChoice(props: { chosenId: number | null; onChoose: (id: number) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const [words, setWords] = useState('');
  const wanted = useDebounced(words.trim(), A_FRAME);
  const found = useQuery({
    queryKey: [PROJECT_KEY, 'targets', wanted, LIMIT],
    queryFn: () => client['review.findTargets']({ words: wanted, limit: LIMIT }),
    enabled: wanted !== '',
    // Those found by the letters before stay until others have come.
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  const targets = wanted === '' ? [] : (found.data?.targets ?? []);
  return (
    <div className={styles.root}>
      <Field label={{ children: t('environments.findTarget'), required: true }}>
        <SearchBox
          dismiss={{ 'aria-label': t('common.clearSearch') }}
          className={styles.search}
          value={words}
          onChange={(_, { value }) => setWords(value)}
        />
      </Field>
      <RadioGroup
        aria-label={t('environments.findTarget')}
        aria-busy={wanted !== words.trim() || found.isPlaceholderData}
        value={props.chosenId === null ? '' : String(props.chosenId)}
        onChange={(_, { value }) => props.onChoose(Number(value))}
      >
        {targets.map(({ target }) => (
          <Radio
            key={target.id}
            value={String(target.id)}
            label={
              <span className={styles.label}>
                {target.displayName || target.upn}
                <Text className={styles.quiet}>{[target.upn, target.department].filter(Boolean).join(', ')}</Text>
              </span>
            }
          />
        ))}
      </RadioGroup>
      {wanted !== '' && found.isError ? <FailureView error={found.error} onRetry={() => void found.refetch()} /> : null}
      {wanted !== '' && found.data && !found.isPlaceholderData && targets.length === 0 ? (
        <Text role="status">{t('environments.noTarget')}</Text>
      ) : null}
    </div>
  );
}
