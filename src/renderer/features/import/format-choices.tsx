import type { ReactElement } from 'react';
import { Dropdown, Field, Option, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { InspectedTable, ReadingChoices } from '#contract/calls/inspection-shapes.ts';
import { EncodingChoice } from './encoding-choice.tsx';
import { encodingOptions } from './encoding-words.ts';
import { HeaderLineChoice } from './header-line-choice.tsx';
import { chooseFormat } from './reading-choices.ts';

const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  box: { minWidth: '130px', maxWidth: '240px' },
});

/** How the file is cut into columns and letters: worksheet, letters, separator, line of the headers. */
export function FormatChoices(props: {
  table: InspectedTable;
  choices: ReadingChoices;
  onChange: (choices: ReadingChoices) => void;
}): ReactElement {
  const { table, choices } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const change = (settled: Parameters<typeof chooseFormat>[1]): void => props.onChange(chooseFormat(choices, settled));
  const encoding = choices.encoding ?? table.encoding;
  const encodings = encodingOptions(table, encoding);
  const delimiter = choices.delimiter ?? table.delimiter;
  const sheet = choices.sheet ?? table.sheet ?? '';
  const other = DELIMITERS.every(([letter]) => letter !== delimiter);
  const wordsOf = (letter: string): string => {
    const name = DELIMITERS.find(([known]) => known === letter)?.[1];
    return name ? t(`import.columns.format.${name}`) : t('import.columns.format.other', { delimiter: letter });
  };

  return (
    <div className={styles.root} role="group" aria-label={t('import.columns.format.label')}>
      {table.sheets.length > 0 ? (
        <Field label={t('import.columns.format.sheet')} size="small">
          <Dropdown
            size="small"
            className={styles.box}
            value={sheet}
            selectedOptions={[sheet]}
            onOptionSelect={(_, { optionValue }) => optionValue !== undefined && optionValue !== sheet && change({ sheet: optionValue })}
          >
            {table.sheets.map((name) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Dropdown>
        </Field>
      ) : null}
      {encodings ? (
        <EncodingChoice
          likely={encodings.likely}
          others={encodings.others}
          value={encoding}
          onChange={(wanted) => change({ encoding: wanted })}
        />
      ) : null}
      {table.delimiter ? (
        <Field label={t('import.columns.format.delimiter')} size="small">
          <Dropdown
            size="small"
            className={styles.box}
            value={wordsOf(delimiter)}
            selectedOptions={[delimiter]}
            onOptionSelect={(_, { optionValue }) =>
              optionValue !== undefined && optionValue !== delimiter && change({ delimiter: optionValue })
            }
          >
            {[...(other ? [delimiter] : []), ...DELIMITERS.map(([letter]) => letter)].map((letter) => (
              <Option key={letter} value={letter}>
                {wordsOf(letter)}
              </Option>
            ))}
          </Dropdown>
        </Field>
      ) : null}
      <HeaderLineChoice line={choices.headerLine ?? table.headerLine} onChange={(headerLine) => change({ headerLine })} />
    </div>
  );
}
