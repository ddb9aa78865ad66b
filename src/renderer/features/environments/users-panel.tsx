import { useState, type ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import { USER_PARTS, type Environment, type EnvironmentUserRow, type UserPart } from '#contract/calls/environment-calls.ts';
import { format } from '#lib/format.ts';
import { Panel } from '#ui/panel.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Segmented } from '#ui/segmented.tsx';
import { ExceptionDialog } from './exception-dialog.tsx';
import { UserGrid } from './user-grid.tsx';

type Part = UserPart | 'everybody';
const PARTS: readonly Part[] = ['everybody', ...USER_PARTS];

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  search: { flexGrow: 1, minWidth: '180px', maxWidth: '320px' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Whom an environment's lists hold, and what becomes of each. */
export function UsersPanel({ environment, accept }: { environment: Environment; accept: Accept }): ReactElement {
  const { id, counts, lists } = environment;
  const { t } = useTranslation();
  const styles = useStyles();
  const [part, setPart] = useState<Part>(counts.unmapped > 0 ? 'unmapped' : 'everybody');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState<EnvironmentUserRow | null>(null);
  const countOf: Record<Part, number> = {
    everybody: counts.users + counts.leftOut,
    mapped: counts.mapped,
    unmapped: counts.unmapped,
    excluded: counts.excluded,
    'left-out': counts.leftOut,
    exceptions: counts.exceptions,
  };
  return (
    <Panel title={t('environments.users')} note={lists.length === 0 ? undefined : t('environments.usersNote')}>
      {lists.length === 0 ? (
        <Text className={styles.quiet}>{t('environments.noUsers')}</Text>
      ) : (
        <>
          <div className={styles.bar}>
            <Segmented
              label={t('environments.parts')}
              value={part}
              onChange={setPart}
              options={PARTS.map((name) => ({ name, label: `${t(`environments.part.${name}`)} ${format.count(countOf[name])}` }))}
            />
            <SearchField
              id="environment-search"
              className={styles.search}
              label={t('environments.search')}
              clearLabel={t('common.clearSearch')}
              placeholder={t('environments.search')}
              value={words}
              onSearch={setWords}
              onLeave={() => document.querySelector<HTMLElement>('[data-environment-user][tabindex="0"]')?.focus()}
            />
          </div>
          <UserGrid
            key={`${part} ${words}`}
            query={{ environmentId: id, accept, part: part === 'everybody' ? null : part, words }}
            onAsk={setAsked}
          />
        </>
      )}
      {asked ? <ExceptionDialog environment={environment} user={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}
