import type { ReactElement } from 'react';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { SignoffState } from './use-signoff.ts';

const useStyles = makeStyles({
  root: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  title: { padding: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

/** Which environments the next revision freezes; all of them unless somebody says otherwise. */
export function EnvironmentChoice(props: {
  environments: SignoffState['environments'];
  left: ReadonlySet<number>;
  onChange: (left: ReadonlySet<number>) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const toggle = (id: number, wanted: boolean): void => {
    const left = new Set(props.left);
    if (wanted) left.delete(id);
    else left.add(id);
    props.onChange(left);
  };
  return (
    <fieldset className={styles.root}>
      <legend className={styles.title}>{t('signoff.now.which')}</legend>
      <div className={styles.list}>
        {props.environments.map(({ id, name }) => (
          <Checkbox key={id} label={name} checked={!props.left.has(id)} onChange={(_, { checked }) => toggle(id, checked === true)} />
        ))}
      </div>
    </fieldset>
  );
}
