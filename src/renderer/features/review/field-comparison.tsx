import type { ReactElement, ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CircleHalfFillRegular, DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#lib/client.ts';
import { en } from '#lib/i18n/en.ts';
import { agreement, difference, type Agreement, type Parts } from './value-difference.ts';

/** Fields that no two tenants have in common; a sign beside them would only be noise. */
const NEVER_SHARED: ReadonlySet<string> = new Set(['objectId', 'createdDateTime', 'deletedDateTime']);

type FieldName = keyof typeof en.words.field;
const isFieldName = (name: string): name is FieldName => Object.hasOwn(en.words.field, name);

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
  icon: { display: 'inline-flex', fontSize: '14px', verticalAlign: '-2px' },
  same: { color: tokens.colorPaletteGreenForeground1 },
  'same-name': { color: tokens.colorPaletteGreenForeground1 },
  differs: { color: tokens.colorStatusWarningForeground3 },
  'only-one': { color: tokens.colorNeutralForeground3 },
  blankMark: { color: tokens.colorNeutralForeground3 },
  different: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: '2px',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText', forcedColorAdjust: 'none' },
  },
});

/** The fields of both accounts, line by line, with what differs marked inside the values. */
export function FieldComparison(props: {
  fields: Answer<'review.read'>['fields'];
  sourceName: string;
  /** Null without a target: then there is nothing to compare with. */
  targetName: string | null;
}): ReactElement {
  const { t } = useTranslation();
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
                {isFieldName(field) ? t(`words.field.${field}`) : field}
              </th>
              <td className={styles.cell}>
                {source ? (
                  marked(source, parts?.source ?? null, styles.different)
                ) : (
                  <span className={styles.blank}>{t('review.detail.blank')}</span>
                )}
              </td>
              {alone ? null : (
                <td className={styles.cell}>
                  {target ? (
                    marked(target, parts?.target ?? null, styles.different)
                  ) : (
                    <span className={styles.blank}>{t('review.detail.blank')}</span>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** An address that has to be broken breaks before its @. */
function breakable(text: string): ReactNode {
  const at = text.indexOf('@');
  return at < 0 ? (
    text
  ) : (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}

function marked(value: string, parts: Parts | null, className: string): ReactNode {
  if (!parts) return breakable(value);
  // When hardly anything is shared, marking everything says less than the sign beside it.
  if (parts.middle.length === 0 || parts.start.length + parts.end.length < 2) return breakable(value);
  return (
    <>
      {breakable(parts.start)}
      <mark className={className}>{parts.middle}</mark>
      {breakable(parts.end)}
    </>
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
