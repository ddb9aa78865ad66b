import type { ReactElement } from 'react';
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Side } from '#core/directory/account.ts';
import { useFieldName } from '#lib/field-name.ts';
import { MarkedValue, breakable } from '#lib/marked-value.tsx';
import { freshEntries, others, standing, type FieldProvenance, type Saying, type ToldSaying } from '#lib/provenance.ts';
import { useOriginWords } from '#lib/use-origin-words.ts';
import { difference } from '#lib/value-difference.ts';
import { usePrefer } from './use-prefer.ts';

const useStyles = makeStyles({
  list: { display: 'grid', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 30%) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    paddingBlock: '5px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  values: { margin: 0, display: 'grid', gap: tokens.spacingVerticalXS, minWidth: 0 },
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-line', userSelect: 'text' },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  origin: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  all: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  other: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `2px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

/** Every field that a file tells of: its value, where it came from (said once when that is one row), and what other files say instead. */
export function AccountFields(props: { accountId: number; side: Side; fields: readonly FieldProvenance[] }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const fieldName = useFieldName();
  const originWords = useOriginWords();
  const sayings = props.fields.flatMap((field) => field.sayings);
  const [row] = sayings;
  const only = row && sayings.every(({ importId, line }) => importId === row.importId && line === row.line) ? row : null;
  const list = (
    <dl className={styles.list}>
      {props.fields.map((provenance) => {
        const told = standing(provenance);
        const [first] = told;
        return (
          <div key={provenance.field} className={styles.field}>
            <dt className={styles.name}>{fieldName(provenance.field)}</dt>
            <dd className={styles.values}>
              {told.length === 0 ? (
                <div>
                  <div className={mergeClasses(styles.value, styles.blank)}>{t('accounts.detail.blank')}</div>
                  {provenance.sayings[0] && !only ? <Origin saying={provenance.sayings[0]} className={styles.origin} /> : null}
                </div>
              ) : (
                freshEntries(told).map(({ saying, fresh }) => (
                  <div key={`${saying.importId} ${saying.line}`}>
                    {fresh === '' ? null : <div className={styles.value}>{breakable(fresh)}</div>}
                    {only ? null : <Origin saying={saying} also={fresh === ''} className={styles.origin} />}
                  </div>
                ))
              )}
              {first
                ? others(provenance).map((saying) => (
                    <div key={`${saying.importId} ${saying.line}`} className={styles.other}>
                      <div>
                        <div className={styles.value}>
                          <MarkedValue value={saying.value} parts={difference(first.value, saying.value).target} />
                        </div>
                        <Origin saying={saying} className={styles.origin} />
                      </div>
                      <UseMenu accountId={props.accountId} side={props.side} field={provenance.field} saying={saying} />
                    </div>
                  ))
                : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
  if (!only) return list;
  return (
    <>
      <div className={mergeClasses(styles.origin, styles.all)}>{t('accounts.detail.allFrom', { origin: originWords(only) })}</div>
      {list}
    </>
  );
}

function Origin(props: { saying: Saying; also?: boolean; className: string }): ReactElement {
  const { t } = useTranslation();
  const origin = useOriginWords()(props.saying);
  return <div className={props.className}>{props.also ? t('accounts.detail.also', { origin }) : origin}</div>;
}

function UseMenu(props: { accountId: number; side: Side; field: FieldProvenance['field']; saying: ToldSaying }): ReactElement {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const prefer = usePrefer();
  const { accountId, side, field, saying } = props;
  const words = { file: saying.file, field: fieldName(field) };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" aria-label={t('accounts.detail.useLabel', words)}>
          {t('accounts.detail.use')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => prefer({ side, field, file: saying, accountId })}>{t('accounts.detail.useHere')}</MenuItem>
          <MenuItem onClick={() => prefer({ side, field, file: saying, accountId: null })}>
            {t('accounts.detail.useEverywhere', words)}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => prefer({ side, field, file: null, accountId })}>{t('accounts.detail.ruleHere')}</MenuItem>
          <MenuItem onClick={() => prefer({ side, field, file: null, accountId: null })}>{t('accounts.detail.ruleEverywhere')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
