import { useCallback, useRef, type ReactElement } from 'react';
import { Caption1Strong, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import type { Project } from '#contract/calls/project-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { texts } from '#texts/texts.ts';
import { Panel } from '#ui/panel.tsx';
import { Truncated } from '#ui/truncated.tsx';
import { useDropPlace } from '#ui/use-drop-place.ts';
import { draggedFileId } from './dragged-file.ts';
import type { ImportStore } from './import-store.ts';
import { ImportedFile } from './imported-file.tsx';
import { PendingList } from './pending-list.tsx';
import { useGradually } from './use-gradually.ts';

const useStyles = makeStyles({
  root: { minHeight: '200px' },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', backgroundColor: tokens.colorBrandBackground2 },
  facts: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  heading: { color: tokens.colorNeutralForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
  drop: { display: 'flex', minWidth: 0 },
  panel: { flexGrow: 1 },
});

/** One tenant: what it is, its files in the project and the files waiting for it. */
export function SideColumn(props: { side: Side; tenant: Project['source']; store: ImportStore }): ReactElement {
  const { side, tenant, store } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const zone = useRef<HTMLDivElement>(null);
  const pending = useStore(store, (state) => state.pending).filter((file) => file.side === side && file.inspection?.outcome !== 'refused');

  const over = useDropPlace(
    zone,
    draggedFileId,
    useCallback((fileId: string) => store.getState().setSide(fileId, side), [store, side]),
  );

  const isNamed = tenant.name !== texts.project[`${side}Tenant`];
  const shown = useGradually(tenant.files.length);
  const domains = tenant.domains.slice(0, 3);
  const more = tenant.domains.length - domains.length;
  return (
    <div ref={zone} className={styles.drop} data-side={side}>
      <Panel
        className={mergeClasses(styles.panel, styles.root, over && styles.over)}
        title={tenant.name}
        note={t(isNamed ? `import.column.${side}` : `import.columnUnnamed.${side}`)}
        end={<Text weight="semibold">{t('common.accounts', { count: tenant.accounts })}</Text>}
      >
        {domains.length > 0 ? (
          <Truncated
            className={styles.facts}
            text={domains.join(', ') + (more > 0 ? ` ${t('import.domainsMore', { count: more })}` : '')}
          />
        ) : null}
        {pending.length > 0 ? (
          <>
            <Caption1Strong className={styles.heading}>{t('import.pending')}</Caption1Strong>
            <PendingList files={pending} store={store} />
          </>
        ) : null}
        {tenant.files.length > 0 ? (
          <>
            {pending.length > 0 ? <Caption1Strong className={styles.heading}>{t('import.inProject')}</Caption1Strong> : null}
            <ul className={styles.list}>
              {tenant.files.slice(0, shown).map((file) => (
                <ImportedFile key={file.importId} file={file} side={side} store={store} />
              ))}
            </ul>
          </>
        ) : null}
        {tenant.files.length + pending.length === 0 ? <Text className={styles.none}>{t('import.noFiles')}</Text> : null}
      </Panel>
    </div>
  );
}
