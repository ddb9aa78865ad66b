import type { ReactElement } from 'react';
import { Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { ActIcon } from './act-icon.tsx';
import type { ReviewStore } from './review-store.ts';
import type { ReviewAct, ReviewCommand } from './use-review-commands.ts';

/** What is noted beside a decision, next to the place in the list. */
const NOTED = ['flag', 'comment'] as const satisfies ReviewAct[];

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})` },
  place: { color: tokens.colorNeutralForeground3, marginInlineEnd: 'auto' },
});

/** Where in the list we are, and the way to the next one that wants a decision. */
export function DetailNav(props: {
  store: ReviewStore;
  selectedId: number;
  commands: readonly ReviewCommand[];
  onGo: (direction: 1 | -1) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { selectedId } = props;
  const place = useStore(props.store, ({ places }) => places.get(selectedId));
  const total = useStore(props.store, ({ ids }) => ids.length);
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.place}>
        {place === undefined ? null : t('review.detail.place', { place: place + 1, total })}
      </Text>
      {NOTED.map((act) => {
        const command = props.commands.find((one) => one.act === act);
        return command ? (
          <Tooltip key={act} content={`${command.label} (${command.keys})`} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<ActIcon act={command.icon} />}
              disabled={command.disabled}
              onClick={command.run}
            />
          </Tooltip>
        ) : null;
      })}
      <Tooltip content={`${t('review.act.previous')} (K)`} relationship="label">
        <Button size="small" appearance="subtle" icon={<ChevronUpRegular />} onClick={() => props.onGo(-1)} />
      </Tooltip>
      <Tooltip content={`${t('review.act.next')} (J)`} relationship="label">
        <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} onClick={() => props.onGo(1)} />
      </Tooltip>
      <Tooltip content={`${t('review.detail.close')} (Esc)`} relationship="label">
        <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={props.onClose} />
      </Tooltip>
    </div>
  );
}
