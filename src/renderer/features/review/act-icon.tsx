import type { ReactElement } from 'react';
import {
  CheckmarkRegular,
  CommentAddRegular,
  DismissRegular,
  EraserRegular,
  FlagOffRegular,
  FlagRegular,
  LinkDismissRegular,
  PeopleCheckmarkRegular,
  PersonSearchRegular,
  ProhibitedRegular,
  RulerRegular,
  type FluentIcon,
} from '@fluentui/react-icons';

const ICONS = {
  accept: CheckmarkRegular,
  reject: DismissRegular,
  find: PersonSearchRegular,
  unpair: LinkDismissRegular,
  exclude: ProhibitedRegular,
  flag: FlagRegular,
  unflag: FlagOffRegular,
  comment: CommentAddRegular,
  second: PeopleCheckmarkRegular,
  clear: EraserRegular,
  rule: RulerRegular,
} satisfies Record<string, FluentIcon>;

/** The picture of what can be done with an account, the same wherever it is offered. */
export function ActIcon({ act }: { act: keyof typeof ICONS }): ReactElement {
  const Icon = ICONS[act];
  return <Icon />;
}
