import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LinkDismissRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { useDropPlace } from '#ui/use-drop-place.ts';
import { draggedOff } from './dragged-target.ts';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    insetInline: tokens.spacingHorizontalXL,
    bottom: tokens.spacingVerticalXL,
    zIndex: 2,
    minHeight: '64px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalL,
    textAlign: 'center',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `2px solid ${tokens.colorBrandStroke1}` },
  hidden: { display: 'none' },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '24px' },
});

/** Where a target can be dropped that nobody is to have, for as long as one is dragged off its line. */
export function UnpairZone({ onUnpair }: { onUnpair: (sourceId: number) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const zone = useRef<HTMLDivElement>(null);
  const [target, setTarget] = useState<Party | null>(null);
  const drop = useCallback(({ fromId }: { readonly fromId: number }) => onUnpair(fromId), [onUnpair]);
  const over = useDropPlace(zone, draggedOff, drop);
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setTarget(draggedOff(source.data)?.target ?? null),
        onDrop: () => setTarget(null),
      }),
    [],
  );
  return (
    <div
      ref={zone}
      className={mergeClasses(styles.root, over && styles.over, target === null && styles.hidden)}
      aria-hidden
      data-testid="unpair-zone"
    >
      <span className={styles.icon}>
        <LinkDismissRegular />
      </span>
      {target ? t('review.drag.off', { name: target.displayName || target.upn }) : null}
    </div>
  );
}
