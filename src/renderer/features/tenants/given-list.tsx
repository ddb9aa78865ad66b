import { useState, type ReactElement } from 'react';
import {
  Button,
  CompoundButton,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { FileHandle } from '#contract/transport.ts';
import type { Side } from '#core/directory/account.ts';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useProject } from '#lib/queries.ts';
import { useDialogStyles } from '#ui/dialog-styles.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { leaveBeside } from '#ui/leave-dialog.ts';
import { ListReview, type WaitingList } from './list-review.tsx';

const SIDES = ['source', 'target'] as const satisfies Side[];

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalL },
  sides: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalM },
  side: { maxWidth: 'none', overflowWrap: 'anywhere' },
});

/** A file that was recognised as a list of a tenant; of which one, only a person can say. */
export interface GivenList {
  readonly file: FileHandle;
  readonly what: WaitingList['what'];
}

/** Asks which tenant a list is of, then shows what it changes. */
export function GivenListDialog({ list, onClose }: { list: GivenList; onClose: () => void }): ReactElement {
  const { file, what } = list;
  const { t } = useTranslation();
  const [side, setSide] = useState<Side | null>(null);
  if (side !== null) return <ListReview side={side} list={{ what, fileId: file.fileId }} onClose={onClose} />;
  return <AskSide list={list} onSide={setSide} onClose={onClose} title={t(`tenants.given.${what}`)} />;
}

function AskSide(props: { list: GivenList; title: string; onSide: (side: Side) => void; onClose: () => void }): ReactElement {
  const { list, title, onSide, onClose } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const project = useProject().data;
  const dialog = useDialogStyles();
  useGiveFocusBack();
  return (
    <Dialog open modalType="modal" onOpenChange={leaveBeside(onClose)}>
      <DialogSurface className={dialog.surface}>
        <DialogBody className={dialog.body}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={mergeClasses(dialog.content, styles.content)}>
            <Text>{t('tenants.given.ask', { name: list.file.name })}</Text>
            <div className={styles.sides}>
              {SIDES.map((side) => {
                const label = t(`tenants.${side}`);
                const name = project?.[side].name ?? '';
                // A tenant that nobody named is called by its side already.
                const named = name !== '' && name !== label;
                return (
                  <CompoundButton key={side} className={styles.side} secondaryContent={named ? label : null} onClick={() => onSide(side)}>
                    {named ? name : label}
                  </CompoundButton>
                );
              })}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
