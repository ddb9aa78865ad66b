import type { ReactElement } from 'react';
import { Portal, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useFileDrop } from '#ui/use-file-drop.ts';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: 0,
    zIndex: 1_000_000,
    display: 'flex',
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorBackgroundOverlay,
    // The files go through to the window.
    pointerEvents: 'none',
  },
  frame: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalS,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  icon: { fontSize: '48px', lineHeight: 0, color: tokens.colorBrandForeground1 },
  body: { color: tokens.colorNeutralForeground2, maxWidth: '56ch' },
});

/** Says, while files hover over the window, what dropping them will do. */
export function DropOverlay({
  onFiles,
  what,
}: {
  onFiles: (files: File[]) => void;
  what: 'drop' | 'dropVerify' | 'dropList';
}): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const over = useFileDrop(onFiles);
  if (!over) return null;
  return (
    <Portal>
      <div className={styles.root} data-testid="drop-overlay">
        <div className={styles.frame}>
          <ArrowDownloadRegular className={styles.icon} />
          <Subtitle1>{t(`shell.${what}.title`)}</Subtitle1>
          <Text align="center" className={styles.body}>
            {t(`shell.${what}.body`)}
          </Text>
        </div>
      </div>
    </Portal>
  );
}
