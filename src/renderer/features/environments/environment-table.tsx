import type { ReactElement } from 'react';
import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Environment } from '#contract/calls/environment-calls.ts';
import { format } from '#lib/format.ts';
import { inContrast } from '#ui/in-contrast.ts';
import { Panel } from '#ui/panel.tsx';
import { ShareBar } from '#ui/share-bar.tsx';

const NUMBERS = ['users', 'mapped', 'excluded', 'unmapped', 'leftOut'] as const;

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', minWidth: '720px' },
  cell: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} 0`,
    ':first-child': { paddingInlineStart: tokens.spacingHorizontalM },
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'middle',
  },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  number: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  chosen: { backgroundColor: tokens.colorBrandBackground2, ...inContrast({ outline: '2px solid Highlight', outlineOffset: '-2px' }) },
  name: {
    justifyContent: 'flex-start',
    minWidth: '152px',
    // The name stays in line with its heading.
    paddingInline: tokens.spacingHorizontalS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    maxWidth: '360px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  share: { width: '140px', paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Every environment with what becomes of its users; mapped, excluded and unmapped add up to those in scope. */
export function EnvironmentTable(props: {
  environments: readonly Environment[];
  chosenId: number | null;
  onChoose: (id: number) => void;
}): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <Panel title={t('environments.list')} note={t('environments.listNote')}>
      {/* On a narrow window the table scrolls sideways, so it must be reachable by keyboard. */}
      <div className={styles.scroller} role="group" aria-label={t('environments.list')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={head}>
                {t('environments.facts.name')}
              </th>
              <th scope="col" className={head}>
                {t('environments.facts.type')}
              </th>
              {NUMBERS.map((name) => (
                <th key={name} scope="col" className={mergeClasses(head, styles.number)}>
                  {t(`environments.counts.${name}`)}
                </th>
              ))}
              <th scope="col" className={mergeClasses(head, styles.share)}>
                {t('environments.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.environments.map(({ id, facts, counts, lists }) => (
              <tr key={id} className={mergeClasses(id === props.chosenId && styles.chosen)}>
                <th scope="row" className={styles.cell}>
                  <Button
                    appearance="transparent"
                    className={styles.name}
                    aria-pressed={id === props.chosenId}
                    onClick={() => props.onChoose(id)}
                  >
                    {facts.name}
                  </Button>
                </th>
                <td className={mergeClasses(styles.cell, facts.type === null && styles.quiet)}>
                  {facts.type === null ? t('environments.unknown') : t(`environments.type.${facts.type}`)}
                </td>
                {NUMBERS.map((name) => (
                  <td
                    key={name}
                    className={mergeClasses(styles.cell, styles.number, name === 'unmapped' && counts.lost > 0 && styles.bad)}
                    title={name === 'unmapped' && counts.lost > 0 ? t('environments.lost', { count: counts.lost }) : undefined}
                  >
                    {format.count(counts[name])}
                  </td>
                ))}
                <td className={mergeClasses(styles.cell, styles.share)}>
                  {lists.length === 0 ? (
                    <Text size={200} className={styles.quiet}>
                      {t('environments.noList')}
                    </Text>
                  ) : (
                    <ShareBar width="100%" share={counts.users === 0 ? 0 : (counts.mapped + counts.excluded) / counts.users} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
