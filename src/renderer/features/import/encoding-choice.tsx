import type { ReactElement } from 'react';
import { Dropdown, Field, Option, OptionGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { Truncated } from '#ui/truncated.tsx';
import type { EncodingOption } from './encoding-words.ts';

const useStyles = makeStyles({
  box: { minWidth: '210px' },
  list: { maxHeight: 'min(400px, 60vh)', minWidth: '280px' },
  option: { display: 'grid', minWidth: 0 },
  words: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, maxWidth: '36ch' },
});

/** Encodings, each with words of the file as they would read: the eye knows which is right. */
export function EncodingChoice(props: {
  likely: readonly EncodingOption[];
  others: readonly EncodingOption[];
  value: string;
  onChange: (encoding: string) => void;
}): ReactElement {
  const { likely, others } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const current = [...likely, ...others].find(({ encoding }) => encoding === props.value);
  const words = current?.samples.join(' · ') ?? '';
  const toOption = ({ encoding, title, samples }: EncodingOption): ReactElement => {
    const sample = samples.join(' · ');
    return (
      <Option key={encoding} value={encoding} text={sample ? t('import.columns.format.encodingWords', { title, words: sample }) : title}>
        <span className={styles.option}>
          <Text>{title}</Text>
          {sample ? <Truncated className={styles.words} text={sample} /> : null}
        </span>
      </Option>
    );
  };

  return (
    <Field
      label={t('import.columns.format.encoding')}
      size="small"
      hint={words ? { children: <Truncated text={words} className={styles.words} /> } : null}
    >
      <Dropdown
        size="small"
        className={styles.box}
        listbox={{ className: styles.list }}
        positioning={{ autoSize: false }}
        value={current?.title ?? props.value}
        selectedOptions={[props.value]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined && optionValue !== props.value) props.onChange(optionValue);
        }}
      >
        <OptionGroup label={t('import.columns.format.likely')}>{likely.map(toOption)}</OptionGroup>
        <OptionGroup label={t('import.columns.format.others')}>{others.map(toOption)}</OptionGroup>
      </Dropdown>
    </Field>
  );
}
