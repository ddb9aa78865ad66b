import type { DialogProps } from '@fluentui/react-components';

type OnOpenChange = NonNullable<DialogProps['onOpenChange']>;

/** Leaves a dialog that only shows something: by Escape, or by a click beside it that is not the second of two that opened it. */
export const leaveBeside =
  (leave: () => void): OnOpenChange =>
  (_, data) => {
    if (!data.open && !(data.type === 'backdropClick' && data.event.detail > 1)) leave();
  };

/** Leaves a dialog that is filled in: a click beside it would lose what was typed. */
export const leaveByEscape =
  (leave: () => void): OnOpenChange =>
  (_, data) => {
    if (!data.open && data.type !== 'backdropClick') leave();
  };
