import { Fragment, useEffect, useRef, type ReactElement } from 'react';
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
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';

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
    // The review has as many keys as all others together, and two of three columns.
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gridTemplateRows: 'auto 1fr',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'none' },
  },
  first: { gridRow: '1 / 3', '@media (max-width: 900px)': { gridRow: 'auto' } },
  list: { margin: 0, columns: '2 250px', columnGap: tokens.spacingHorizontalXXL },
  entry: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalS,
    breakInside: 'avoid',
  },
  keys: {
    margin: 0,
    display: 'flex',
    flexShrink: 0,
    gap: tokens.spacingHorizontalXS,
    justifyContent: 'flex-end',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
});

export function ShortcutsDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const close = useRef<HTMLElement>(null);
  useGiveFocusBack();
  // Not on the list, where the dialog would put it first.
  useEffect(() => close.current?.focus(), []);
  const groups = [
    [t('review.keys.review'), REVIEW_KEYS.map(([action, keys]) => [t(`review.keys.${action}`), keys] as const)],
    [t('accounts.keys.title'), ACCOUNT_KEYS.map(([action, keys]) => [t(`accounts.keys.${action}`), keys] as const)],
    [t('review.keys.everywhere'), WINDOW_KEYS.map(([action, keys]) => [t(`review.keys.${action}`), keys] as const)],
  ] as const;
  return (
    <Dialog open onOpenChange={leaveBeside(onClose)}>
      <DialogSurface className={mergeClasses(dialog.surface, styles.surface)}>
        <DialogBody className={dialog.body}>
          <DialogTitle>{t('review.keys.title')}</DialogTitle>
          <DialogContent className={mergeClasses(dialog.content, styles.content)} tabIndex={0}>
            {groups.map(([title, entries], place) => (
              <section key={title} className={place === 0 ? styles.first : undefined}>
                <Subtitle2 as="h3">{title}</Subtitle2>
                <dl className={styles.list}>
                  {entries.map(([action, keys]) => (
                    <div key={action} className={styles.entry}>
                      <dt>{action}</dt>
                      <dd className={styles.keys}>
                        {keys.map((key, way) => (
                          <Fragment key={key}>
                            {way > 0 ? t('review.keys.or') : null}
                            <KeyHint keys={key} />
                          </Fragment>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <Button
              ref={(element: HTMLElement | null) => {
                close.current = element;
              }}
              appearance="primary"
              onClick={onClose}
            >
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
