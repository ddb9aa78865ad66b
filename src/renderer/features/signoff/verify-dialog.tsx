import type { ReactElement } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import type { SignoffStore } from './signoff-store.ts';
import { VerifyResult } from './verify-result.tsx';

/** Whether files are as Crosswalk wrote them, where no project is open that could tell more. */
export function VerifyDialog({ store }: { store: SignoffStore }): ReactElement {
  const { t } = useTranslation();
  const { verifying, report, failure, forget } = useStore(store);
  const dialog = useDialogStyles();
  useGiveFocusBack();
  return (
    <Dialog open modalType="modal" onOpenChange={(_, data) => !data.open && !verifying && forget()}>
      <DialogSurface className={dialog.surface}>
        <DialogBody className={dialog.body}>
          <DialogTitle>{t('signoff.verify.title')}</DialogTitle>
          <DialogContent className={dialog.content}>
            {verifying ? <Spinner size="tiny" labelPosition="after" label={t('signoff.verify.working')} /> : null}
            {failure === null ? null : (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{failure}</MessageBarBody>
              </MessageBar>
            )}
            {report ? <VerifyResult report={report} /> : null}
          </DialogContent>
          <DialogActions>
            {/* Focusable from the start: a dialog in which nothing takes the focus is hidden from screen readers. */}
            <Button appearance="primary" disabledFocusable={verifying} onClick={forget}>
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
