import { useState, type ReactElement } from 'react';
import { Combobox, Option, OptionGroup, makeStyles } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { MEANING_GROUP_NAMES, MEANING_GROUPS, meaningKey, meaningOf, type ColumnMeaning } from './column-meaning.ts';
import { useMeaningWords } from './use-meaning-words.ts';

const NOTHING = 'unused';

const useStyles = makeStyles({
  root: { minWidth: 0, width: '100%' },
  input: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  list: { maxHeight: 'min(320px, 45vh)', minWidth: '240px' },
});

/** Every field by name: typing looks for it, the arrow keys and Enter choose. */
export function MeaningBox(props: {
  id: string;
  label: string;
  value: ColumnMeaning | null;
  onChange: (meaning: ColumnMeaning | null) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const wordsOf = useMeaningWords();
  // Null while nobody types: the box then shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? '').trim().toLowerCase();
  const fits = (...texts: string[]): boolean => wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
  const selected = props.value === null ? NOTHING : meaningKey(props.value);

  const groups = MEANING_GROUP_NAMES.map((group) => {
    const title = t(`import.columns.group.${group}`);
    const meanings = MEANING_GROUPS[group].filter((meaning) => fits(wordsOf(meaning), meaning.field));
    return { group, title, meanings };
  }).filter(({ meanings }) => meanings.length > 0);
  const unused = fits(wordsOf(null));

  return (
    <Combobox
      id={props.id}
      className={styles.root}
      input={{ className: styles.input }}
      listbox={{ className: styles.list }}
      size="small"
      aria-label={props.label}
      positioning={{ position: 'below', align: 'end', autoSize: false }}
      value={typed ?? wordsOf(props.value)}
      selectedOptions={[selected]}
      onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onOpenChange={(_, { open }) => {
        if (!open) setTyped(null);
      }}
      onBlur={() => setTyped(null)}
      onOptionSelect={(_, { optionValue }) => {
        // Words that fit no option deselect; that alone chooses nothing.
        if (optionValue === undefined) return;
        setTyped(null);
        props.onChange(meaningOf(optionValue));
      }}
    >
      {unused ? <Option value={NOTHING}>{wordsOf(null)}</Option> : null}
      {groups.map(({ group, title, meanings }) => (
        <OptionGroup key={group} label={title}>
          {meanings.map((meaning) => (
            <Option key={meaningKey(meaning)} value={meaningKey(meaning)}>
              {wordsOf(meaning)}
            </Option>
          ))}
        </OptionGroup>
      ))}
      {!unused && groups.length === 0 ? (
        <Option key="none" disabled value="">
          {t('import.columns.nothingFits')}
        </Option>
      ) : null}
    </Combobox>
  );
}
