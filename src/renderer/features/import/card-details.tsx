import { useState, type ReactElement } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { TableEditRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useProject } from '#lib/queries.ts';
import { AddSheet } from './add-sheet.tsx';
import { FaultList } from './fault-list.tsx';
import { InspectionFacts } from './inspection-facts.tsx';
import type { ImportStore } from './import-store.ts';
import { OlderVersion } from './older-version.tsx';
import type { PendingFile } from './pending-file.ts';
import type { Recognised } from './recognised.ts';
import { SideChoice } from './side-choice.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** What was understood of a file that waits, and what can be settled about it. */
export function CardDetails(props: { file: PendingFile; inspection: Recognised; store: ImportStore }): ReactElement {
  const { file, inspection, store } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const project = useProject().data;
  const [open, setOpen] = useState(false);

  return (
    <>
      <InspectionFacts inspection={inspection} />
      <SideChoice file={file} store={store} />
      {project ? <OlderVersion file={file} tenants={project} store={store} /> : null}
      <div className={styles.actions}>
        <Button
          size="small"
          icon={<TableEditRegular />}
          aria-label={t('import.columns.openFor', { name: file.name })}
          onClick={() => store.getState().openMapper(file.fileId)}
        >
          {t('import.columns.open')}
        </Button>
        <AddSheet file={file} store={store} />
        {inspection.faultCount > 0 ? (
          <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('common.faults', { count: inspection.faultCount })}
          </Link>
        ) : null}
      </div>
      {open ? <FaultList faults={inspection.faults} total={inspection.faultCount} /> : null}
    </>
  );
}
