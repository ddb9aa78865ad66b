import type { ReactElement } from 'react';
import { Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useProject } from '#lib/queries.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import type { ImportStore } from './import-store.ts';
import type { PendingFile } from './pending-file.ts';

const SIDES = ['source', 'target'] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `0 ${tokens.spacingHorizontalM}` },
  reason: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The keyboard's way of dragging a card to the other tenant. */
export function SideChoice({ file, store }: { file: PendingFile; store: ImportStore }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { announce } = useAnnounce();
  const project = useProject().data;
  const inspection = file.inspection?.outcome === 'recognised' ? file.inspection : null;
  const groupId = `side-of-${file.fileId}`;
  const guessed = inspection !== null && inspection.sideGuess !== null && inspection.sideGuess === file.side;

  return (
    <div className={styles.root}>
      <RadioGroup
        id={groupId}
        layout="horizontal"
        aria-label={t('import.sideOf', { name: file.name })}
        value={file.side ?? ''}
        onChange={(_, { value }) => {
          const side = SIDES.find((known) => known === value);
          if (!side) return;
          store.getState().setSide(file.fileId, side);
          // The card is another one now; the arrow keys go on in it.
          requestAnimationFrame(() => document.getElementById(groupId)?.querySelector<HTMLElement>('input:checked')?.focus());
          announce(t('import.moved', { name: file.name, side: t(`common.side.${side}`) }));
        }}
      >
        {SIDES.map((side) => (
          <Radio
            key={side}
            value={side}
            label={`${t(`common.side.${side}`)}${project && project[side].accounts > 0 ? ` (${project[side].name})` : ''}`}
          />
        ))}
      </RadioGroup>
      {guessed && inspection.sideReason ? <Text className={styles.reason}>{inspection.sideReason}</Text> : null}
    </div>
  );
}
