import { memo, type ReactElement } from 'react';
import { Button, Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowResetRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { AccountName } from '#lib/account-name.tsx';
import { MarkedValue } from '#lib/marked-value.tsx';
import { difference, type Parts } from '#lib/value-difference.ts';
import { useGridRowStyles } from '#ui/grid-row-styles.ts';
import type { ContradictedAccount } from './use-contradictions.ts';

export const CONTRADICTED_HEIGHT = 56;

export const useContradictedColumns = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 0.85fr) minmax(0, 1fr)', alignItems: 'center' },
});

const useStyles = makeStyles({
  cell: { gap: tokens.spacingHorizontalS },
  saying: { minWidth: 0, flexGrow: 1, display: 'grid' },
  value: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  line: { color: tokens.colorNeutralForeground3 },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});

export const contradictedElementId = (accountId: number): string => `contradicted-${accountId}`;

/** One account about which two files differ: the value that counts, the other one, and the way to exchange them. */
export const ContradictedRow = memo(function ContradictedRow(props: {
  account: ContradictedAccount | undefined;
  fieldName: string;
  place: number;
  current: boolean;
  onCurrent: (place: number) => void;
  onFlip: (account: ContradictedAccount) => void;
  onRule: (account: ContradictedAccount) => void;
}): ReactElement {
  const { account, place, current } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const line = useGridRowStyles();
  const columns = useContradictedColumns();
  const bone = <span className={line.bone} aria-hidden />;
  const parts = account ? difference(account.winner.value, account.loser.value) : null;
  const name = account ? account.party.displayName || account.party.upn : '';
  const tabIndex = current ? 0 : -1;

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the grid around it
    <div
      id={contradictedElementId(account?.party.id ?? -1 - place)}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={current}
      aria-busy={!account}
      tabIndex={tabIndex}
      className={mergeClasses(line.row, columns.columns, current && line.selected)}
      style={{ height: CONTRADICTED_HEIGHT, transform: `translateY(${place * CONTRADICTED_HEIGHT}px)` }}
      onClick={() => props.onCurrent(place)}
    >
      <div role="gridcell" aria-colindex={1} className={line.cell}>
        {account ? <AccountName party={account.party} /> : bone}
      </div>
      <div role="gridcell" aria-colindex={2} className={mergeClasses(line.cell, styles.cell)}>
        {account ? (
          <>
            <Saying value={account.winner.value} parts={parts?.source ?? null} line={account.winner.line} />
            {account.chosen ? (
              <Tooltip content={t('accounts.contradictions.chosen')} relationship="description">
                <Button
                  className={styles.button}
                  size="small"
                  appearance="subtle"
                  icon={<ArrowResetRegular />}
                  tabIndex={tabIndex}
                  aria-label={t('accounts.contradictions.againLabel', { field: props.fieldName, name })}
                  onClick={() => props.onRule(account)}
                >
                  {t('accounts.contradictions.again')}
                </Button>
              </Tooltip>
            ) : null}
          </>
        ) : (
          bone
        )}
      </div>
      <div role="gridcell" aria-colindex={3} className={mergeClasses(line.cell, styles.cell)}>
        {account ? (
          <>
            <Saying value={account.loser.value} parts={parts?.target ?? null} line={account.loser.line} />
            <Button
              className={styles.button}
              size="small"
              tabIndex={tabIndex}
              aria-label={t('accounts.contradictions.useLabel', { value: account.loser.value, name })}
              onClick={() => props.onFlip(account)}
            >
              {t('accounts.contradictions.use')}
            </Button>
          </>
        ) : (
          bone
        )}
      </div>
    </div>
  );
});

function Saying(props: { value: string; parts: Parts | null; line: number }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  return (
    <div className={styles.saying}>
      <span className={styles.value} title={props.value}>
        <MarkedValue value={props.value} parts={props.parts} />
      </span>
      <Text size={200} className={styles.line}>
        {t('accounts.contradictions.line', { line: props.line })}
      </Text>
    </div>
  );
}
