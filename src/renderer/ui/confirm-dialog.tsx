import type { ReactElement, ReactNode } from 'react';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useDialogStyles } from './dialog-styles.ts';
import { leaveByEscape } from './leave-dialog.ts';
import { useGiveFocusBack } from './use-give-focus-back.ts';
import { useOnce } from './use-once.ts';

/** A question with one way forward and one way back. */
export function ConfirmDialog(props: {
  title: string;
  children: ReactNode;
  confirm: string;
  cancel: string;
  /** While what it does is under way, a second click does nothing more. */
  onConfirm: () => void | Promise<void>;
  onCancel: () => void;
  disabled?: boolean | undefined;
}): ReactElement {
  const dialog = useDialogStyles();
  useGiveFocusBack();
  const confirm = useOnce(props.onConfirm);
  return (
    <Dialog open modalType="modal" onOpenChange={leaveByEscape(props.onCancel)}>
      <DialogSurface className={dialog.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!props.disabled) confirm();
          }}
        >
          <DialogBody className={dialog.body}>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent className={dialog.content}>{props.children}</DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabled={props.disabled ?? false}>
                {props.confirm}
              </Button>
              <Button type="button" onClick={props.onCancel}>
                {props.cancel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
