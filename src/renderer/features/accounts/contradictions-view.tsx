import { useState, type ReactElement } from 'react';
import { Button, Subtitle2, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowResetRegular, ArrowSwapRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { FailureView } from '#lib/failure-view.tsx';
import { useFieldName } from '#lib/field-name.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ListSkeleton } from '#ui/list-skeleton.tsx';
import { ContradictedGrid } from './contradicted-grid.tsx';
import { CONTRADICTED_HEIGHT, useContradictedColumns } from './contradicted-row.tsx';
import { ContradictionGroups } from './contradiction-groups.tsx';
import { groupName, useContradictionGroups, type ContradictionGroup } from './use-contradictions.ts';
import { usePrefer, type Preference } from './use-prefer.ts';

const HEAD = 'contradictions-field';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, display: 'flex', '@media (max-width: 899px)': { flexDirection: 'column' } },
  group: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
  head: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  titles: { display: 'grid', flexGrow: 1, minWidth: '200px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  rule: { maxWidth: '64ch', textAlign: 'center', color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** Where files of a side say different things about one account, and who has the word. */
export function ContradictionsView({ project, side }: { project: Project; side: Side }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const columns = useContradictedColumns();
  const groups = useContradictionGroups(side);
  const [wanted, setWanted] = useState({ name: '', otherwise: '' });
  const find = (name: string): ContradictionGroup | undefined => groups.data?.find((group) => groupName(group) === name);
  const shown = find(wanted.name) ?? find(wanted.otherwise) ?? groups.data?.[0];
  const reversed = (group: ContradictionGroup): string => groupName({ ...group, winner: group.loser, loser: group.winner });
  // A group whose last account was decided the other way is found again the other way round.
  const show = (group: ContradictionGroup): void => setWanted({ name: groupName(group), otherwise: reversed(group) });
  // And one that is turned round as a whole is followed there.
  const follow = (group: ContradictionGroup): void => setWanted({ name: reversed(group), otherwise: groupName(group) });

  if (groups.isError) return <FailureView error={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data) return <ListSkeleton label={t('common.loading')} rowHeight={CONTRADICTED_HEIGHT} columns={columns.columns} />;
  if (!shown) {
    const { name, files } = project[side];
    return (
      <EmptyState
        icon={<CheckmarkCircleRegular />}
        title={t('accounts.contradictions.emptyTitle')}
        body={files.length < 2 ? t('accounts.contradictions.emptyOne') : t('accounts.contradictions.emptyBody', { tenant: name })}
        actions={
          <Text size={200} className={styles.rule}>
            {t('accounts.contradictions.rule')}
          </Text>
        }
      />
    );
  }
  return (
    <div className={styles.root}>
      <ContradictionGroups groups={groups.data} shown={shown} onShow={show} />
      <section className={styles.group} aria-labelledby={HEAD}>
        <GroupHead side={side} tenant={project[side].name} group={shown} onFlip={() => follow(shown)} />
        <ContradictedGrid key={groupName(shown)} side={side} group={shown} />
      </section>
    </div>
  );
}

function GroupHead(props: { side: Side; tenant: string; group: ContradictionGroup; onFlip: () => void }): ReactElement {
  const { side, tenant, group } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const field = useFieldName()(group.field);
  const prefer = usePrefer();
  const { winner, loser } = group;
  const goFirst = (file: Preference['file']): void => {
    props.onFlip();
    prefer({ side, field: group.field, file, accountId: null });
  };
  return (
    <div className={styles.head}>
      <div className={styles.titles}>
        <Subtitle2 as="h2" id={HEAD}>
          {field}
        </Subtitle2>
        <Text size={200} className={styles.quiet}>
          {[
            t('common.accounts', { count: group.accounts }),
            t('accounts.contradictions.over', { winner: winner.file, loser: loser.file }),
            group.chosen ? t('accounts.contradictions.chosen') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {group.chosen ? (
        <Button icon={<ArrowResetRegular />} onClick={() => goFirst(null)}>
          {t('accounts.contradictions.byRule')}
        </Button>
      ) : null}
      <Tooltip content={t('accounts.contradictions.flipHint', { loser: loser.file, field, tenant })} relationship="description">
        <Button icon={<ArrowSwapRegular />} onClick={() => goFirst(loser)}>
          {t('accounts.contradictions.flip', { loser: loser.file })}
        </Button>
      </Tooltip>
    </div>
  );
}
