import { useState, type ReactElement } from 'react';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { FileHandle } from '#contract/transport.ts';
import type { Side } from '#core/directory/account.ts';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useProject } from '#lib/queries.ts';
import { useGiveFocusBack } from '#ui/use-give-focus-back.ts';
import { ListReview, type WaitingList } from './list-review.tsx';

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
  const project = useProject().data;
  useGiveFocusBack();
  const nameOf = (side: Side): string => {
    const name = project?.[side].name;
    return name ? t(`tenants.given.sides.${side}`, { name }) : t(`tenants.given.unnamed.${side}`);
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{t('tenants.given.ask', { name: list.file.name })}</DialogContent>
          <DialogActions>
            <Button onClick={() => onSide('source')}>{nameOf('source')}</Button>
            <Button onClick={() => onSide('target')}>{nameOf('target')}</Button>
            <Button appearance="subtle" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
