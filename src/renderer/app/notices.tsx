import { useEffect, useId, useRef, type ReactElement } from 'react';
import {
  Link,
  Toast,
  ToastBody,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  Toaster,
  makeStyles,
  useToastController,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { outdated, type Notice } from '#lib/notices.ts';
import { useShared } from '#lib/services.tsx';

/**
 * The focus goes back to the page before an action is done: a notice that closes with the focus in it hands it to the
 * next notice, a moment later, and would take it out of the dialog that the action opened.
 */
const leaveNotice = (): void => document.getElementById('main')?.focus();

const toastIdOf = ({ id }: Notice): string => `notice-${id}`;

// At the foot beside the rail: in the middle it would cover lines, and the pointer on them would keep it there.
const useStyles = makeStyles({
  root: {
    position: 'fixed',
    left: '76px',
    bottom: 0,
    width: 0,
    height: 0,
    zIndex: 1000,
    '@media (max-width: 720px)': { left: '40px' },
  },
});

/** Shows notices as they come, at the bottom, the last one and errors, which stay until they are dismissed. */
export function Notices(): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const toasterId = useId();
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const notice = useShared('notices', (state) => state.latest);
  const shown = useRef<readonly Notice[]>([]);

  useEffect(() => {
    if (!notice || shown.current.includes(notice)) return;
    const { actions = [] } = notice;
    const gone = outdated(shown.current, notice);
    for (const each of gone) dismissToast(toastIdOf(each));
    shown.current = [...shown.current.filter((each) => !gone.includes(each)), notice];
    dispatchToast(
      <Toast>
        <ToastTitle
          action={
            <ToastTrigger>
              <Link as="button" aria-label={t('common.dismiss')}>
                <DismissRegular />
              </Link>
            </ToastTrigger>
          }
        >
          {notice.title}
        </ToastTitle>
        {notice.body ? <ToastBody>{notice.body}</ToastBody> : null}
        {actions.length > 0 ? (
          <ToastFooter>
            {actions.map(({ label, run }) => (
              <ToastTrigger key={label}>
                <Link
                  as="button"
                  onClick={() => {
                    leaveNotice();
                    run();
                  }}
                >
                  {label}
                </Link>
              </ToastTrigger>
            ))}
          </ToastFooter>
        ) : null}
      </Toast>,
      {
        intent: notice.intent,
        toastId: toastIdOf(notice),
        timeout: notice.intent === 'error' ? -1 : notice.intent === 'info' ? 2500 : 6000,
        pauseOnHover: true,
      },
    );
  }, [notice, dispatchToast, dismissToast, t]);

  // Drawn in place rather than in a portal, so that it lies in a landmark.
  return (
    <section aria-label={t('shell.notices')} className={styles.root}>
      <Toaster inline toasterId={toasterId} position="bottom-start" />
    </section>
  );
}
