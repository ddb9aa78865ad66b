import type { ReactElement } from 'react';
import {
  AppGenericRegular,
  BotRegular,
  BoxRegular,
  ConferenceRoomRegular,
  MailMultipleRegular,
  PersonAddRegular,
  PersonArrowLeftRegular,
  PersonRegular,
  ShieldPersonRegular,
  TagRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { AccountKind } from '#core/directory/account.ts';

const ICONS: Record<AccountKind, FluentIcon> = {
  member: PersonRegular,
  guest: PersonArrowLeftRegular,
  'external-member': PersonAddRegular,
  admin: ShieldPersonRegular,
  service: BotRegular,
  shared: MailMultipleRegular,
  room: ConferenceRoomRegular,
  equipment: BoxRegular,
  application: AppGenericRegular,
  placeholder: TagRegular,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
});

/** What an account is for, as a picture with its word. */
export function KindIcon({ kind, plain = false }: { kind: AccountKind; /** Its word stands beside it. */ plain?: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const Icon = ICONS[kind];
  const word = t(`words.kind.${kind}`);
  return plain ? (
    <span className={styles.root} aria-hidden>
      <Icon />
    </span>
  ) : (
    <span className={styles.root} role="img" aria-label={word} title={word}>
      <Icon />
    </span>
  );
}
