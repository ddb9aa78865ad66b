import type { ReactElement } from 'react';
import { Dropdown, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { Truncated } from '#ui/truncated.tsx';
import type { EncodingOption } from './encoding-words.ts';

const useStyles = makeStyles({
  box: { minWidth: '180px' },
  list: { maxHeight: '360px' },
  option: { display: 'grid', minWidth: 0 },
  words: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, maxWidth: '40ch' },
});

/** Encodings, each with words of the file as they would read: the eye knows which is right. */
export function EncodingChoice(props: {
  options: readonly EncodingOption[];
  value: string;
  onChange: (encoding: string) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const current = props.options.find(({ encoding }) => encoding === props.value);
  return (
    <Field
      label={t('import.columns.format.encoding')}
      size="small"
      hint={
        current && current.samples.length > 0
          ? { children: <Truncated text={current.samples.join(' · ')} className={styles.words} /> }
          : null
      }
    >
      <Dropdown
        size="small"
        className={styles.box}
        listbox={{ className: styles.list }}
        value={current?.title ?? props.value}
        selectedOptions={[props.value]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined && optionValue !== props.value) props.onChange(optionValue);
        }}
      >
        {props.options.map(({ encoding, title, samples }) => {
          const words = samples.join(' · ');
          return (
            <Option key={encoding} value={encoding} text={words ? t('import.columns.format.encodingWords', { title, words }) : title}>
              <span className={styles.option}>
                <Text weight="semibold">{title}</Text>
                {words ? <Truncated className={styles.words} text={words} /> : null}
              </span>
            </Option>
          );
        })}
      </Dropdown>
    </Field>
  );
}
