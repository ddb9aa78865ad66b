import { useState, type ReactElement } from 'react';
import { Button, MessageBar, MessageBarBody, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowRightRegular, DocumentTableRegular, PeopleSwapRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import { useServices, useShared } from '#lib/services.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Page } from '#ui/page.tsx';
import { ImportDialogs } from './import-dialogs.tsx';
import type { ImportStore } from './import-store.ts';
import { LooseFiles } from './loose-files.tsx';
import { pairingHint } from './pairing-hint.ts';
import { openFiles } from './pending-file.ts';
import { SideColumn } from './side-column.tsx';
import { TakeInBar } from './take-in-bar.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    alignItems: 'stretch',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 820px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  empty: { border: `1px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusLarge, display: 'flex' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Files of both tenants: what is in the project, and what waits to be taken in. */
export function ImportScreen(props: { project: Project; store: ImportStore; onAdd: () => void; onPair: () => void }): ReactElement {
  const { project, store } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const { navigation } = useServices();
  const pending = useStore(store, (state) => state.pending);
  const running = useShared('jobs', (state) => state.running !== null);
  const [hintOnPair, setHintOnPair] = useState(false);
  const open = openFiles(pending).length;
  const hint = pairingHint(project, open);
  const canPair = hint !== 'needBoth' && hint !== 'pending' && !running;
  const nothing = pending.length === 0 && project.source.files.length + project.target.files.length === 0;

  return (
    <Page
      title={t('import.title')}
      intro={t('import.intro')}
      actions={
        <>
          {/* The page says so itself, and larger, as long as there is nothing else on it. */}
          {nothing ? null : (
            <Button icon={<AddRegular />} onClick={props.onAdd}>
              {t('import.add')}
            </Button>
          )}
          <Tooltip
            content={t(`import.pairHint.${hint}`)}
            relationship="description"
            visible={hintOnPair}
            onVisibleChange={(_, { visible }) => setHintOnPair(visible)}
          >
            <Button
              appearance={canPair && hint !== 'upToDate' ? 'primary' : 'secondary'}
              icon={<PeopleSwapRegular />}
              disabledFocusable={!canPair}
              onClick={props.onPair}
            >
              {t(project.pairedAt === null ? 'import.pair' : 'import.pairAgain')}
            </Button>
          </Tooltip>
          {project.pairedAt !== null ? (
            <Button
              appearance={hint === 'upToDate' ? 'primary' : 'secondary'}
              icon={<ArrowRightRegular />}
              iconPosition="after"
              onClick={() => navigation.getState().go('review')}
            >
              {t('import.toReview')}
            </Button>
          ) : null}
        </>
      }
    >
      {project.warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      {hint === 'stale' || hint === 'ready' ? (
        <MessageBar intent="info">
          <MessageBarBody>{t(`import.pairHint.${hint}`)}</MessageBarBody>
        </MessageBar>
      ) : null}
      {nothing ? (
        <div className={styles.empty}>
          <EmptyState
            icon={<DocumentTableRegular />}
            title={t('import.emptyTitle')}
            body={t('import.emptyBody')}
            actions={
              <Button appearance="primary" icon={<AddRegular />} onClick={props.onAdd}>
                {t('import.add')}
              </Button>
            }
          />
        </div>
      ) : null}
      {open > 0 ? <TakeInBar store={store} tenants={project} /> : null}
      <LooseFiles store={store} />
      <div className={styles.columns}>
        <SideColumn side="source" tenant={project.source} store={store} />
        <SideColumn side="target" tenant={project.target} store={store} />
      </div>
      {open > 0 ? <Text className={styles.hint}>{t('import.sideHint')}</Text> : null}
      <ImportDialogs project={project} store={store} />
    </Page>
  );
}
