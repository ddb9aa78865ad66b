import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CircleHalfFillRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Answer } from '#lib/client.ts';
import { useFieldName } from '#lib/field-name.ts';
import { MarkedValue } from '#lib/marked-value.tsx';
import type { Origins } from '#lib/use-origins.ts';
import { agreement, difference, type Agreement, type Parts } from '#lib/value-difference.ts';

/** Fields that no two tenants have in common; a sign beside them would only be noise. */
const NEVER_SHARED: ReadonlySet<string> = new Set(['objectId', 'createdDateTime', 'deletedDateTime']);

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  mark: { width: '16px' },
  cell: {
    paddingBlock: '5px',
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
    textAlign: 'start',
    userSelect: 'text',
  },
  head: { borderTop: 'none', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  field: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, width: '25%' },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  origin: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
  },
  icon: { display: 'inline-flex', fontSize: '14px', verticalAlign: '-2px' },
  same: { color: tokens.colorPaletteGreenForeground1 },
  'same-name': { color: tokens.colorPaletteGreenForeground1 },
  differs: { color: tokens.colorStatusWarningForeground3 },
  'only-one': { color: tokens.colorNeutralForeground3 },
  blankMark: { color: tokens.colorNeutralForeground3 },
});

/** The fields of both accounts, line by line, with what differs marked inside the values. */
export function FieldComparison(props: {
  fields: Answer<'review.read'>['fields'];
  sourceName: string;
  /** Null without a target: then there is nothing to compare with. */
  targetName: string | null;
  /** Where the values came from, once it is known; written below them when wanted, else said on hover. */
  origins: { readonly source: Origins; readonly target: Origins };
  showOrigins: boolean;
}): ReactElement {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const styles = useStyles();
  const alone = props.targetName === null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={mergeClasses(styles.cell, styles.head, styles.mark)} aria-hidden />
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.field)}>
            {t('review.detail.field')}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {props.sourceName}
          </th>
          {alone ? null : (
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {props.targetName}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {props.fields.map(({ field, source, target }) => {
          const result = alone || NEVER_SHARED.has(field) ? 'blank' : agreement(source, target);
          const parts =
            result === 'differs' && source && target && !source.includes('\n') && !target.includes('\n')
              ? difference(source, target)
              : null;
          return (
            <tr key={field}>
              <td className={mergeClasses(styles.cell, styles.mark)}>
                <Mark result={result} className={mergeClasses(styles.icon, result === 'blank' ? styles.blankMark : styles[result])} />
              </td>
              <th scope="row" className={mergeClasses(styles.cell, styles.field)}>
                {fieldName(field)}
              </th>
              <Value value={source} parts={parts?.source ?? null} origin={props.origins.source.get(field)} shown={props.showOrigins} />
              {alone ? null : (
                <Value value={target} parts={parts?.target ?? null} origin={props.origins.target.get(field)} shown={props.showOrigins} />
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Value(props: { value: string | null; parts: Parts | null; origin: string | undefined; shown: boolean }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  if (!props.value) {
    return (
      <td className={styles.cell}>
        <span className={styles.blank}>{t('review.detail.blank')}</span>
      </td>
    );
  }
  const from = props.origin === undefined ? undefined : t('words.from', { origin: props.origin });
  return (
    <td className={styles.cell} title={props.shown ? undefined : from}>
      <MarkedValue value={props.value} parts={props.parts} />
      {props.shown && from !== undefined ? <span className={styles.origin}>{from}</span> : null}
    </td>
  );
}

const MARKS = {
  same: ['same', CheckmarkRegular],
  'same-name': ['sameName', CheckmarkRegular],
  differs: ['differs', DismissRegular],
  'only-one': ['onlyOne', CircleHalfFillRegular],
} as const;

function Mark({ result, className }: { result: Agreement; className: string }): ReactElement | null {
  const { t } = useTranslation();
  if (result === 'blank') return null;
  const [word, Icon] = MARKS[result];
  return (
    <span className={className} role="img" aria-label={t(`review.detail.${word}`)} title={t(`review.detail.${word}`)}>
      <Icon />
    </span>
  );
}
