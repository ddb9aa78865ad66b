import { useState, type ReactElement } from 'react';
import { Button, Divider, Field, Input, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useServices } from '#lib/services.tsx';
import { Panel } from '#ui/panel.tsx';
import { useStartProject } from './use-start-project.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  field: { width: '100%' },
  way: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  note: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  button: { marginTop: tokens.spacingVerticalXS },
});

export function StartPanel({ onOpen }: { onOpen: () => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { client } = useServices();
  const { busy, start } = useStartProject();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);

  const create = (): void => {
    const wanted = name.trim();
    setMissing(wanted === '');
    if (wanted !== '') start(() => client['project.create']({ name: wanted }));
  };

  return (
    <Panel title={t('home.newTitle')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <Field
          className={styles.field}
          label={t('home.newLabel')}
          hint={t('home.newNote')}
          required
          {...(missing ? { validationMessage: t('home.nameMissing') } : {})}
        >
          <Input
            maxLength={100}
            value={name}
            placeholder={t('home.newPlaceholder')}
            onChange={(_, { value }) => {
              setName(value);
              setMissing(false);
            }}
          />
        </Field>
        <Button type="submit" appearance="primary" disabled={busy}>
          {t('home.create')}
        </Button>
      </form>
      <Divider />
      <div className={styles.way}>
        <Subtitle2 as="h3">{t('home.openTitle')}</Subtitle2>
        <Text className={styles.note}>{t('home.openNote')}</Text>
        <Button className={styles.button} icon={<FolderOpenRegular />} disabled={busy} onClick={onOpen}>
          {t('home.open')}
        </Button>
      </div>
      <Divider />
      <div className={styles.way}>
        <Subtitle2 as="h3">{t('home.samplesTitle')}</Subtitle2>
        <Text className={styles.note}>{t('home.samplesNote')}</Text>
        <Button
          className={styles.button}
          icon={<BeakerRegular />}
          disabled={busy}
          onClick={() => start(() => client['project.trySamples']({}), 'review')}
        >
          {t('home.samples')}
        </Button>
      </div>
    </Panel>
  );
}
