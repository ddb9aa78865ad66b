import type { ReactElement } from 'react';
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowRightRegular,
  CheckmarkCircleRegular,
  DismissCircleRegular,
  ErrorCircleRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { EnvironmentUserRow } from '#contract/calls/environment-calls.ts';
import { useServices } from '#lib/services.tsx';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import { Truncated } from '#ui/truncated.tsx';

export const USER_HEIGHT = 56;

const ICONS = {
  mapped: CheckmarkCircleRegular,
  excluded: SubtractCircleRegular,
  unmapped: ErrorCircleRegular,
  'left-out': DismissCircleRegular,
} as const;

export const useUserColumns = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(72px, 0.8fr) minmax(0, 5fr) minmax(168px, 1.6fr)',
    alignItems: 'center',
  },
});

const useStyles = makeStyles({
  stack: { display: 'grid', minWidth: 0, flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  outcome: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', minWidth: 0, flexGrow: 1 },
  detail: { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere' },
  icon: { fontSize: '18px', lineHeight: 0, flexShrink: 0 },
  mapped: { color: tokens.colorPaletteGreenForeground1 },
  unmapped: { color: tokens.colorStatusDangerForeground1 },
  excluded: { color: tokens.colorNeutralForeground3 },
  'left-out': { color: tokens.colorNeutralForeground3 },
  /** In place of the arrow, so that the buttons of all rows stand below each other. */
  nowhere: { width: '24px', flexShrink: 0 },
  end: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    minWidth: 0,
    flexGrow: 1,
    // What is excepted takes the room, so that the buttons of all rows stand below each other.
    '> :first-child': { flexGrow: 1, minWidth: 0 },
  },
});

export const userElementId = (place: number): string => `environment-user-${place}`;

/** One user of an environment: who, with which access, what becomes of them, and what is wanted otherwise here. */
export function UserRow(props: {
  user: EnvironmentUserRow | undefined;
  place: number;
  current: boolean;
  onCurrent: (place: number) => void;
  onAsk: (user: EnvironmentUserRow) => void;
}): ReactElement {
  const { user, place, current } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const line = useGridRowStyles();
  const { columns } = useUserColumns();
  const { navigation } = useServices();
  const bone = <span className={line.bone} aria-hidden />;
  const tabIndex = current ? 0 : -1;
  const Icon = user ? ICONS[user.outcome] : null;
  const name = user ? user.name || user.upn || t('words.nameless') : '';
  const detail = user ? (user.leftOut ? t(`environments.leftOut.${user.leftOut}`) : user.detail) : '';
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the grid around it
    <div
      id={userElementId(place)}
      data-environment-user
      role="row"
      aria-rowindex={place + 2}
      aria-selected={current}
      aria-busy={!user}
      tabIndex={tabIndex}
      className={mergeClasses(line.row, columns, current && line.selected)}
      style={{ height: USER_HEIGHT, transform: `translateY(${place * USER_HEIGHT}px)` }}
      onClick={() => props.onCurrent(place)}
    >
      <div role="gridcell" aria-colindex={1} className={line.cell}>
        {user ? (
          <span className={styles.stack}>
            <Truncated text={name} />
            <Truncated className={styles.quiet} text={user.upn} />
          </span>
        ) : (
          bone
        )}
      </div>
      <div role="gridcell" aria-colindex={2} className={line.cell}>
        {user?.access ? <Truncated text={t(`environments.access.${user.access}`)} /> : null}
      </div>
      <div role="gridcell" aria-colindex={3} className={line.cell}>
        {user && Icon ? (
          <span className={styles.outcome}>
            <span
              className={mergeClasses(styles.icon, styles[user.outcome])}
              role="img"
              aria-label={t(`environments.outcome.${user.outcome}`)}
            >
              <Icon />
            </span>
            <span className={styles.detail} title={detail}>
              {detail}
            </span>
          </span>
        ) : null}
      </div>
      <div role="gridcell" aria-colindex={4} className={line.cell}>
        {user ? (
          <span className={styles.end}>
            {user.exception ? <Truncated text={user.exception} /> : <Text />}
            <Button size="small" tabIndex={tabIndex} aria-label={t('environments.askAbout', { name })} onClick={() => props.onAsk(user)}>
              {user.exception ? t('environments.change') : t('environments.except')}
            </Button>
            {user.sourceId === null ? (
              <span className={styles.nowhere} />
            ) : (
              <Button
                size="small"
                appearance="subtle"
                tabIndex={tabIndex}
                icon={<ArrowRightRegular />}
                aria-label={t('findings.show', { name })}
                title={t('findings.show', { name })}
                onClick={() => user.sourceId !== null && navigation.getState().go('review', user.sourceId)}
              />
            )}
          </span>
        ) : null}
      </div>
    </div>
  );
}
