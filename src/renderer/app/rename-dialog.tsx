import { useState, type ReactElement } from 'react';
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useProject } from '#lib/queries.ts';
import { useServices } from '#lib/services.tsx';
import { useSayFailure } from '#lib/use-say-failure.ts';

const useStyles = makeStyles({ fields: { display: 'grid', gap: tokens.spacingVerticalM } });
const PARTS = ['project', 'source', 'target'] as const;

export function RenameDialog({ onClose }: { onClose: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client, queries } = useServices();
  const sayFailure = useSayFailure();
  const project = useProject().data;
  const [names, setNames] = useState({
    project: project?.name ?? '',
    source: project?.source.name ?? '',
    target: project?.target.name ?? '',
  });
  if (!project) return null;
  const complete = PARTS.every((part) => names[part].trim() !== '');

  const save = async (): Promise<void> => {
    const renamed = await client['project.rename']({ name: names.project, source: names.source, target: names.target });
    queries.setQueryData(['project', 'open'], renamed);
    void queries.invalidateQueries({ queryKey: ['home'] });
    onClose();
  };

  return (
    <ConfirmDialog
      title={t('shell.renameDialog.title')}
      confirm={t('common.save')}
      cancel={t('common.cancel')}
      disabled={!complete}
      onCancel={onClose}
      onConfirm={() => save().catch(sayFailure)}
    >
      <div className={styles.fields}>
        {PARTS.map((part) => (
          <Field key={part} label={t(`shell.renameDialog.${part}`)} required>
            <Input maxLength={100} value={names[part]} onChange={(_, data) => setNames({ ...names, [part]: data.value })} />
          </Field>
        ))}
      </div>
    </ConfirmDialog>
  );
}
