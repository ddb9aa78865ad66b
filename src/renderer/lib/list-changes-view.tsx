import { useMemo, useState, type ReactElement } from 'react';
import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ListChangesShape } from '#contract/calls/list-changes-shapes.ts';
import { CLOUDS, ENVIRONMENT_TYPES, LEFT_OUT_REASONS } from '#core/mapping/environment.ts';
import type { ListChangeType } from '#core/tenant-lists/list-changes.ts';
import { ChangeKinds } from '#ui/change-kinds.tsx';
import { ChangeRows, type ChangeRow } from '#ui/change-rows.tsx';
import { useChangesStyles } from '#ui/changes-styles.ts';
import { Truncated } from '#ui/truncated.tsx';
import { format } from './format.ts';
import { useTranslation } from './i18n/use-translation.ts';

type Example = ListChangesShape['changes'][number]['examples'][number];

/** What a list is of. */
export type ListOf = 'licences' | 'environments' | 'users';

const NUMBERS: ReadonlySet<ListChangeType> = new Set(['bought', 'used']);
const LOSSES: ReadonlySet<ListChangeType> = new Set(['gone', 'disabled', 'left-out']);

const useStyles = makeStyles({
  subject: { display: 'grid', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What a newer list would change, in the manner of the review of a user export. */
export function ListChangesView({ of, changes: found }: { of: ListOf; changes: ListChangesShape }): ReactElement {
  const { t } = useTranslation();
  const frame = useChangesStyles();
  const styles = useStyles();
  const [type, setType] = useState<ListChangeType | null>(null);
  const { before, after, unchanged, changes } = found;
  const wanted = useMemo(() => changes.filter((change) => type === null || change.type === type), [changes, type]);
  const lines = useMemo(() => wanted.flatMap((change) => change.examples.map((example) => ({ ...example, type: change.type }))), [wanted]);
  const total = wanted.reduce((sum, { count }) => sum + count, 0);
  const all = changes.reduce((sum, { count }) => sum + count, 0);
  const counted = (count: number): string => t(`listChanges.${of}`, { count });

  const valueOf = useValueWords();
  const toRow = ({ name, note, marked, before: was, after: is, type: kind }: Example & { type: ListChangeType }): ChangeRow => ({
    subject: (
      <span className={styles.subject}>
        <Truncated className={styles.name} text={name || t('words.nameless')} />
        {note === '' || note === name ? null : <Truncated className={styles.note} text={note} />}
      </span>
    ),
    what: t(`listChanges.type.${kind}`),
    loss: LOSSES.has(kind),
    values: kind === 'added' || kind === 'gone' ? null : { before: valueOf(was, kind), after: valueOf(is, kind) },
    mark: marked && of !== 'licences' ? { word: t(`listChanges.marked.${of}.word`), meaning: t(`listChanges.marked.${of}.meaning`) } : null,
  });

  return (
    <div className={frame.root}>
      <Text className={frame.sum} weight="semibold">
        {before === null
          ? t('listChanges.sumFirst', { after: counted(after) })
          : t('listChanges.sum', { before: counted(before), after: counted(after) })}
      </Text>
      {before === null || unchanged === 0 ? null : <Text className={frame.intro}>{t('listChanges.unchanged', { count: unchanged })}</Text>}
      <Warnings of={of} changes={changes} />
      {all > 0 ? (
        <div className={frame.main}>
          <ChangeKinds
            label={t('listChanges.types')}
            everything={{ label: t('listChanges.everything'), count: format.count(all) }}
            kinds={changes.map((change) => ({
              kind: change.type,
              label: t(`listChanges.type.${change.type}`),
              count: format.count(change.count),
              hint: t(`listChanges.typeHint.${change.type}`),
            }))}
            value={type}
            onChange={setType}
          />
          <ChangeRows
            label={t('listChanges.lines')}
            becomes={t('listChanges.becomes')}
            lines={lines}
            toRow={toRow}
            more={total > lines.length ? t('listChanges.more', { shown: lines.length, count: total }) : null}
          />
        </div>
      ) : (
        <>
          <Text weight="semibold">{t('listChanges.nothing')}</Text>
          <Text>{t('listChanges.nothingBody')}</Text>
        </>
      )}
    </div>
  );
}

/** A value of a list in words. */
function useValueWords(): (value: string | null, type: ListChangeType) => string {
  const { t } = useTranslation();
  return (value, type) => {
    switch (type) {
      case 'disabled':
      case 'left-out':
      case 'enabled': {
        const reason = LEFT_OUT_REASONS.find((each) => each === value);
        return reason ? t(`environments.leftOut.${reason}`) : t('environments.counts.users');
      }
      case 'managed':
        return value === null ? t('listChanges.blank') : t(value === 'yes' ? 'environments.yes' : 'environments.no');
      case 'kind': {
        const kind = ENVIRONMENT_TYPES.find((each) => each === value);
        return kind ? t(`environments.type.${kind}`) : t('listChanges.blank');
      }
      case 'cloud': {
        const cloud = CLOUDS.find((each) => each === value);
        return cloud ? t(`environments.cloud.${cloud}`) : t('listChanges.blank');
      }
      case 'access':
        return value === 'full' || value === 'administrative' ? t(`environments.access.${value}`) : t('listChanges.blank');
      default:
        return value === null ? t('listChanges.blank') : NUMBERS.has(type) ? format.count(Number(value)) : value;
    }
  };
}

/** What of it touches the work in the project. */
function Warnings({ of, changes }: { of: ListOf; changes: ListChangesShape['changes'] }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useChangesStyles();
  const count = (isWanted: (type: ListChangeType) => boolean): number =>
    changes.reduce((sum, { type, marked }) => sum + (isWanted(type) ? marked : 0), 0);
  const gone = count((type) => type === 'gone');
  const changed = count((type) => type !== 'gone' && type !== 'added');
  if (of === 'licences') return null;
  return (
    <>
      {gone > 0 ? (
        <MessageBar className={styles.note} intent="warning" layout="multiline">
          <MessageBarBody>
            {t(of === 'environments' ? 'listChanges.movingGone' : 'listChanges.exceptedGone', { count: gone })}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {of === 'environments' && changed > 0 ? (
        <MessageBar className={styles.note} intent="info" layout="multiline">
          <MessageBarBody>{t('listChanges.movingChanges', { count: changed })}</MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}
