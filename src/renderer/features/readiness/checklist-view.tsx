import { useState, type ReactElement } from 'react';
import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownItem, ShownReadiness } from '#contract/calls/readiness-calls.ts';
import { Panel } from '#ui/panel.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ChecklistItemView } from './checklist-item-view.tsx';

const PHASES = ['before', 'request', 'move', 'after'] as const;

const useStyles = makeStyles({
  phase: { color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
});

/** The checklist of one environment, phase by phase. */
export function ChecklistView(props: { environment: ShownReadiness['environments'][number]; isOnly: boolean }): ReactElement {
  const { environment, isOnly } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const [asked, setAsked] = useState<ShownItem | null>(null);
  return (
    <Panel title={isOnly ? t('readiness.tab.checklist') : environment.name}>
      {PHASES.map((phase) => {
        const items = environment.items.filter((item) => item.phase === phase);
        if (items.length === 0) return null;
        return (
          <section key={phase} aria-label={t(`readiness.phase.${phase}`)}>
            <Text as="h3" block weight="semibold" className={styles.phase}>
              {t(`readiness.phase.${phase}`)}
            </Text>
            <ul className={styles.list}>
              {items.map((item) => (
                <ChecklistItemView key={item.code} item={item} onAsk={setAsked} />
              ))}
            </ul>
          </section>
        );
      })}
      {asked ? <AnswerDialog environmentId={environment.id} item={asked} onClose={() => setAsked(null)} /> : null}
    </Panel>
  );
}
