import { useId, type ReactElement } from 'react';
import { Caption1Strong, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import { useStore } from 'zustand';
import { format } from '#lib/format.ts';
import { useNow } from '#ui/use-now.ts';
import type { ImportStore } from './import-store.ts';
import type { PendingFile } from './pending-file.ts';
import { replaceableFiles, replacements, type ReplaceableFile, type Tenants } from './replacements.ts';

const BOTH = 'both';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  label: { overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Whether a file takes the place of an older one or stands beside it, and what that means. */
export function OlderVersion(props: { file: PendingFile; tenants: Tenants; store: ImportStore }): ReactElement | null {
  const older = replaceableFiles(props.file, props.tenants);
  return older.length > 0 ? <VersionChoice {...props} older={older} /> : null;
}

function VersionChoice(props: { file: PendingFile; tenants: Tenants; store: ImportStore; older: ReplaceableFile[] }): ReactElement {
  const { file, tenants, store, older } = props;
  const pending = useStore(store, (state) => state.pending);
  const { t } = useTranslation();
  const styles = useStyles();
  const now = useNow();
  const titleId = useId();
  const settled = replacements(pending, tenants);
  const mine = settled.get(file.fileId) ?? null;
  const others = new Set([...settled].filter(([fileId]) => fileId !== file.fileId).map(([, importId]) => importId));
  const guessed = file.inspection?.outcome === 'recognised' && file.inspection.olderVersions.length > 0;

  return (
    <div className={styles.root}>
      <Caption1Strong id={titleId}>{t(guessed ? 'import.older.legend' : 'import.older.legendChosen')}</Caption1Strong>
      <RadioGroup
        aria-labelledby={titleId}
        value={mine === null ? BOTH : String(mine)}
        onChange={(_, { value }) => store.getState().setReplaces(file.fileId, value === BOTH ? null : Number(value))}
      >
        {older.map(({ importId, name, importedAt }) => (
          <Radio
            key={importId}
            value={String(importId)}
            disabled={others.has(importId)}
            label={
              <span className={styles.label}>
                {t('import.older.replace', { name, when: format.ago(importedAt, now) })}
                {others.has(importId) ? ` ${t('import.older.taken')}` : ''}
              </span>
            }
          />
        ))}
        <Radio value={BOTH} label={t('import.older.keepBoth')} />
      </RadioGroup>
      <Text size={200} className={styles.note}>
        {t(mine === null ? 'import.older.keepBothNote' : 'import.older.replaceNote')}
      </Text>
    </div>
  );
}
