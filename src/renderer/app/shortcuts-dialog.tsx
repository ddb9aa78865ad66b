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
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
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
    // It is focused as it opens: the ring stands clear of the words, which stay in line with the title.
    padding: tokens.spacingHorizontalS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  columns: { columns: '3 250px', columnGap: tokens.spacingHorizontalXXL },
  title: { display: 'block', breakAfter: 'avoid' },
  list: { margin: `0 0 ${tokens.spacingVerticalL}` },
  entry: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalS,
    breakInside: 'avoid',
  },
  /** Short enough to stay in one column. */
  whole: { breakInside: 'avoid' },
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
  useGiveFocusBack();
  const groups = [
    [t('review.keys.review'), REVIEW_KEYS.map(([action, keys]) => [t(`review.keys.${action}`), keys] as const)],
    [t('accounts.keys.title'), ACCOUNT_KEYS.map(([action, keys]) => [t(`accounts.keys.${action}`), keys] as const)],
    [t('review.keys.everywhere'), WINDOW_KEYS.map(([action, keys]) => [t(`review.keys.${action}`), keys] as const)],
  ] as const;
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={mergeClasses(dialog.surface, styles.surface)}>
        <DialogBody className={dialog.body}>
          <DialogTitle>{t('review.keys.title')}</DialogTitle>
          <DialogContent className={mergeClasses(dialog.content, styles.content)} tabIndex={0}>
            <div className={styles.columns}>
              {groups.map(([title, entries]) => (
                <section key={title} className={mergeClasses(entries.length < 10 && styles.whole)}>
                  <Subtitle2 as="h3" className={styles.title}>
                    {title}
                  </Subtitle2>
                  <dl className={styles.list}>
                    {entries.map(([action, keys]) => (
                      <div key={action} className={styles.entry}>
                        <dt>{action}</dt>
                        <dd className={styles.keys}>
                          {keys.map((key, place) => (
                            <Fragment key={key}>
                              {place > 0 ? t('review.keys.or') : null}
                              <KeyHint keys={key} />
                            </Fragment>
                          ))}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
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
