import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Dialog, DialogSurface, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ListedCommand } from '#lib/command-book.ts';
import { matchCommands } from '#lib/match-commands.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { leaveBeside } from '#ui/leave-dialog.ts';

const useStyles = makeStyles({
  surface: {
    width: 'min(560px, 92vw)',
    maxWidth: 'none',
    padding: tokens.spacingHorizontalS,
    // It hangs from the top, so that the field stays where it is while the list grows and shrinks.
    marginTop: '12vh',
    marginBottom: 'auto',
  },
  field: { width: '100%' },
  list: { maxHeight: 'min(420px, 56vh)', overflowY: 'auto', marginTop: tokens.spacingVerticalS },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  label: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  group: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  empty: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

// In braces: newer browsers answer with a promise, which React would take for the end of the reference.
const intoView = (element: HTMLElement | null): void => {
  element?.scrollIntoView({ block: 'nearest' });
};

/** Everything that the menus and keys can do, found by typing. */
export function CommandPalette({ commands, onClose }: { commands: readonly ListedCommand[]; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const dialog = useDialogStyles();
  const listId = useId();
  const [before] = useState(() => document.activeElement);
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const found = matchCommands(commands, typed);
  const optionId = (at: number): string => `${listId}-${at}`;

  const leave = (then?: () => void): void => {
    onClose();
    // What a command does with the focus comes after the focus is back where it was.
    requestAnimationFrame(() => {
      const back = before instanceof HTMLElement && before !== document.body ? before : document.getElementById('main');
      back?.focus();
      then?.();
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && found.length > 0) setPlace((place + by + found.length) % found.length);
    else if (event.key === 'Enter') {
      const command = found[place];
      if (command) leave(command.run);
    } else return;
    event.preventDefault();
  };

  return (
    <Dialog open onOpenChange={leaveBeside(leave)}>
      <DialogSurface className={styles.surface} aria-label={t('shell.palette.title')}>
        <Input
          className={styles.field}
          size="large"
          appearance="filled-lighter"
          autoFocus
          contentBefore={<SearchRegular />}
          role="combobox"
          aria-label={t('shell.palette.title')}
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? optionId(place) : undefined}
          placeholder={t('shell.palette.placeholder')}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setPlace(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} role="listbox" aria-label={t('shell.palette.list')} className={mergeClasses(dialog.scrolling, styles.list)}>
          {found.map(({ group, label, keys, run }, at) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the keys are those of the field above
            <div
              key={`${group} ${label}`}
              ref={at === place ? intoView : null}
              id={optionId(at)}
              role="option"
              aria-selected={at === place}
              className={mergeClasses(styles.option, at === place && styles.active)}
              onMouseMove={() => setPlace(at)}
              onClick={() => leave(run)}
            >
              <span className={styles.label}>{label}</span>
              <span className={styles.group}>{group}</span>
              {keys ? <KeyHint keys={keys} /> : null}
            </div>
          ))}
        </div>
        {found.length === 0 ? (
          <div className={styles.empty} role="status">
            {t('shell.palette.empty')}
          </div>
        ) : null}
      </DialogSurface>
    </Dialog>
  );
}
