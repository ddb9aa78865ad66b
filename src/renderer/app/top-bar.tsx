import type { ReactElement } from 'react';
import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, HistoryRegular, KeyboardRegular, WindowConsoleRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { SettingsButton } from '#features/settings/settings-button.tsx';
import { useProject } from '#lib/queries.ts';
import { JobStatus } from './job-status.tsx';
import { Logo } from './logo.tsx';
import { ProjectMenu } from './project-menu.tsx';
import type { Commands } from './use-commands.ts';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    height: '48px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
    '@media (max-width: 720px)': { gap: tokens.spacingHorizontalXS, paddingInline: tokens.spacingHorizontalS },
  },
  start: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  end: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXXS, minWidth: 0 },
});

/** Which project, what is under way, and the way back. */
export function TopBar({ commands }: { commands: Commands }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const project = useProject().data ?? null;
  const undo = project?.undo ? t('shell.undoWhat', { what: project.undo }) : t('shell.nothingToUndo');
  const redo = project?.redo ? t('shell.redoWhat', { what: project.redo }) : t('shell.nothingToRedo');

  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <Logo />
        {project ? <ProjectMenu project={project} commands={commands} /> : null}
      </div>
      <div className={styles.end}>
        <JobStatus />
        {project ? (
          <>
            <Tooltip content={`${undo} (Ctrl+Z)`} relationship="label">
              <Button appearance="subtle" icon={<ArrowUndoRegular />} disabledFocusable={project.undo === null} onClick={commands.undo} />
            </Tooltip>
            <Tooltip content={`${redo} (Ctrl+Y)`} relationship="label">
              <Button appearance="subtle" icon={<ArrowRedoRegular />} disabledFocusable={project.redo === null} onClick={commands.redo} />
            </Tooltip>
            <Tooltip content={`${t('history.title')} (Ctrl+H)`} relationship="label">
              <Button appearance="subtle" icon={<HistoryRegular />} onClick={commands.showHistory} />
            </Tooltip>
          </>
        ) : null}
        <Tooltip content={`${t('shell.palette.title')} (Ctrl+K)`} relationship="label">
          <Button appearance="subtle" icon={<WindowConsoleRegular />} onClick={commands.showPalette} />
        </Tooltip>
        <Tooltip content={`${t('shell.shortcuts')} (?)`} relationship="label">
          <Button appearance="subtle" icon={<KeyboardRegular />} onClick={commands.showHelp} />
        </Tooltip>
        <SettingsButton />
      </div>
    </header>
  );
}
