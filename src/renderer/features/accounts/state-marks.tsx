import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CertificateOffRegular,
  CertificateRegular,
  DeleteRegular,
  LockClosedRegular,
  LockOpenRegular,
  MailOffRegular,
  PersonEditRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { AccountState } from '#contract/calls/account-calls.ts';

const ICONS: Record<AccountState, FluentIcon> = {
  enabled: LockOpenRegular,
  disabled: LockClosedRegular,
  licensed: CertificateRegular,
  unlicensed: CertificateOffRegular,
  deleted: DeleteRegular,
  'no-upn': MailOffRegular,
  corrected: PersonEditRegular,
};

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  words: { gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0, maxWidth: '100%' },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground2 },
  /** As wide as the pictures of the kinds, so that words below each other stand in line. */
  beside: { width: '20px', justifyContent: 'center' },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  warning: { color: tokens.colorStatusWarningForeground3 },
  person: { color: tokens.colorBrandForeground1 },
});

/** A state as a picture with its word, or with the word on hover. */
export function AccountStateMark({ state, word = false }: { state: AccountState; word?: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const Icon = ICONS[state];
  const text = t(`accounts.state.${state}`);
  const tone = state === 'corrected' ? styles.person : state === 'deleted' || state === 'no-upn' ? styles.warning : undefined;
  return word ? (
    <span className={styles.mark} title={t(`accounts.stateHint.${state}`)}>
      <span className={mergeClasses(styles.icon, styles.beside, tone)} aria-hidden>
        <Icon />
      </span>
      <span className={styles.text}>{text}</span>
    </span>
  ) : (
    <span className={mergeClasses(styles.icon, tone)} role="img" aria-label={text} title={`${text}. ${t(`accounts.stateHint.${state}`)}`}>
      <Icon />
    </span>
  );
}

/** What goes without saying is not marked in a list. */
const USUAL: ReadonlySet<AccountState> = new Set(['enabled', 'licensed']);

export function StateMarks(props: { states: readonly AccountState[]; words?: boolean }): ReactElement {
  const styles = useStyles();
  const { words = false } = props;
  return (
    <span className={mergeClasses(styles.root, words && styles.words)}>
      {props.states
        .filter((state) => words || !USUAL.has(state))
        .map((state) => (
          <AccountStateMark key={state} state={state} word={words} />
        ))}
    </span>
  );
}
