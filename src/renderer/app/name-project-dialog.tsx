import { useState, type ReactElement } from 'react';
import { Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';

const useStyles = makeStyles({ body: { display: 'grid', gap: tokens.spacingVerticalM } });

/** Asks for a name when files came before there was a project. */
export function NameProjectDialog(props: { onName: (name: string) => Promise<void>; onCancel: () => void }): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <ConfirmDialog
      title={t('import.nameProject')}
      confirm={t('home.create')}
      cancel={t('common.cancel')}
      disabled={name.trim() === ''}
      onConfirm={() => props.onName(name.trim())}
      onCancel={props.onCancel}
    >
      <div className={useStyles().body}>
        <Text>{t('import.nameProjectBody')}</Text>
        <Field label={t('home.newLabel')} required>
          <Input maxLength={100} value={name} placeholder={t('home.newPlaceholder')} onChange={(_, data) => setName(data.value)} />
        </Field>
      </div>
    </ConfirmDialog>
  );
}
