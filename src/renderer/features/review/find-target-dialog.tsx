import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  SearchBox,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useServices } from '#lib/services.tsx';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { A_FRAME, useDebounced } from '#ui/use-debounced.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';
import { firstWords } from './first-words.ts';
import { TargetOptions } from './target-options.tsx';
import { WhyNot } from './why-not.tsx';

const LIMIT = 50;

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr) auto',
    gap: tokens.spacingVerticalS,
    height: 'min(480px, 62vh)',
    overflow: 'hidden',
  },
  search: { maxWidth: 'none', width: '100%' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Looks for any account of the target tenant; the keyboard never leaves the search box. */
export function FindTargetDialog(props: { party: Party; onChoose: (target: Party) => void; onCancel: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const { client } = useServices();
  const listId = useId();
  // A first guess; it is selected, so that typing replaces it.
  const [words, setWords] = useState(firstWords(props.party.displayName));
  const [place, setPlace] = useState(0);
  const wanted = useDebounced(words.trim(), A_FRAME);
  const found = useQuery({
    queryKey: ['project', 'targets', wanted],
    queryFn: () => client['review.findTargets']({ words: wanted, limit: LIMIT }),
    enabled: wanted !== '',
    placeholderData: (previous) => previous,
    gcTime: 0,
  });
  const targets = wanted === '' ? [] : (found.data?.targets ?? []);
  // Words that are still being looked for must not choose from the answer to earlier ones.
  const awaited = wanted !== words.trim() || found.isPlaceholderData;
  const active = targets[Math.min(place, targets.length - 1)]?.target ?? null;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setPlace(Math.min(targets.length - 1, place + 1));
    else if (event.key === 'ArrowUp') setPlace(Math.max(0, place - 1));
    else if (event.key === 'Enter' && active && !awaited) props.onChoose(active);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open onOpenChange={leaveBeside(props.onCancel)}>
      <DialogSurface>
        <DialogBody className={dialog.body}>
          <DialogTitle>{t('review.find.title', { name: props.party.displayName || props.party.upn })}</DialogTitle>
          <DialogContent className={styles.content}>
            <SearchBox
              dismiss={{ 'aria-label': t('common.clearSearch') }}
              autoFocus
              className={styles.search}
              role="combobox"
              aria-label={t('review.find.label')}
              aria-expanded={targets.length > 0}
              aria-controls={listId}
              aria-autocomplete="list"
              {...(active ? { 'aria-activedescendant': `${listId}-${active.id}` } : {})}
              placeholder={t('review.find.placeholder')}
              value={words}
              onFocus={(event) => event.target.select()}
              onKeyDown={onKeyDown}
              onChange={(_, { value }) => {
                setWords(value);
                setPlace(0);
              }}
            />
            <Text size={200} className={styles.quiet}>
              {t('review.find.hint')}
            </Text>
            {found.isError ? (
              <FailureView error={found.error} onRetry={() => void found.refetch()} />
            ) : targets.length > 0 ? (
              <TargetOptions
                sourceId={props.party.id}
                listId={listId}
                targets={targets}
                awaited={awaited}
                activeId={active?.id ?? null}
                onChoose={props.onChoose}
              />
            ) : (
              <Text className={styles.quiet} role="status">
                {wanted === '' ? t('review.find.type') : found.isFetching ? t('common.loading') : t('review.find.empty')}
              </Text>
            )}
            {active ? (
              <WhyNot
                key={active.id}
                sourceId={props.party.id}
                target={active}
                paired={found.data?.targets.some(({ target, heldBy }) => target.id === active.id && heldBy?.id === props.party.id) ?? false}
              />
            ) : null}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!active || awaited} onClick={() => active && props.onChoose(active)}>
              {t('review.act.accept')}
            </Button>
            <Button onClick={props.onCancel}>{t('common.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
