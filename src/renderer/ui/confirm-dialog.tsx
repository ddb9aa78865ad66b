import { useRef, type ReactElement, type ReactNode } from 'react';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useDialogStyles } from './dialog-styles.ts';
import { useGiveFocusBack } from './use-give-focus-back.ts';

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
  const underWay = useRef(false);
  const confirm = async (): Promise<void> => {
    if (props.disabled || underWay.current) return;
    underWay.current = true;
    try {
      await props.onConfirm();
    } finally {
      underWay.current = false;
    }
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && props.onCancel()}>
      <DialogSurface className={dialog.surface}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void confirm();
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
