import { Fragment, type ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Subtitle2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';

/** Keys by action; each inner list is one way to do it. */
const REVIEW_KEYS = [
  ['next', ['J', 'N']],
  ['previous', ['K', 'P']],
  ['rows', ['↓', '↑']],
  ['accept', ['A']],
  ['choose', ['1 – 9']],
  ['reject', ['R']],
  ['find', ['T']],
  ['unpair', ['U']],
  ['exclude', ['X']],
  ['clear', ['C']],
  ['flag', ['F']],
  ['comment', ['M']],
  ['second', ['S']],
  ['rule', ['D']],
  ['extend', ['Shift+↓', 'Shift+↑']],
  ['all', ['Ctrl+A']],
  ['toggle', ['Space']],
  ['menu', ['Shift+F10']],
  ['detail', ['Enter', 'Esc']],
  ['panes', ['F6', 'Shift+F6']],
] as const;
const ACCOUNT_KEYS = [
  ['rows', ['↓', '↑']],
  ['extend', ['Shift+↓', 'Shift+↑']],
  ['all', ['Ctrl+A']],
  ['toggle', ['Space']],
  ['kind', ['K']],
  ['detail', ['Enter', 'Esc']],
] as const;
const WINDOW_KEYS = [
  ['search', ['/', 'Ctrl+F']],
  ['undo', ['Ctrl+Z']],
  ['redo', ['Ctrl+Y', 'Ctrl+Shift+Z']],
  ['history', ['Ctrl+H']],
  ['palette', ['Ctrl+K']],
  ['help', ['?']],
] as const;

const useStyles = makeStyles({
  surface: { maxWidth: 'min(980px, 94vw)' },
  content: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(250px, 1fr))',
    gap: tokens.spacingHorizontalXXL,
    // It is focused as it opens: the ring stands clear of the words, which stay in line with the title.
    padding: tokens.spacingHorizontalS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  list: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  keys: {
    margin: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'flex-end',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
});

export function ShortcutsDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  useGiveFocusBack();
  const groups = [
    [t('review.keys.review'), REVIEW_KEYS.map(([action, keys]) => [t(`review.keys.${action}`), keys] as const)],
    [t('accounts.keys.title'), ACCOUNT_KEYS.map(([action, keys]) => [t(`accounts.keys.${action}`), keys] as const)],
    [t('review.keys.everywhere'), WINDOW_KEYS.map(([action, keys]) => [t(`review.keys.${action}`), keys] as const)],
  ] as const;
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('review.keys.title')}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            {groups.map(([title, entries]) => (
              <section key={title}>
                <Subtitle2 as="h3">{title}</Subtitle2>
                <dl className={styles.list}>
                  {entries.map(([action, keys]) => (
                    <Fragment key={action}>
                      <dt>{action}</dt>
                      <dd className={styles.keys}>
                        {keys.map((key, place) => (
                          <Fragment key={key}>
                            {place > 0 ? t('review.keys.or') : null}
                            <KeyHint keys={key} />
                          </Fragment>
                        ))}
                      </dd>
                    </Fragment>
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
