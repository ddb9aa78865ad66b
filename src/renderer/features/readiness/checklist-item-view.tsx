import type { ReactElement } from 'react';
import { Badge, Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, DismissCircleFilled, SubtractCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ShownItem } from '#contract/calls/readiness-calls.ts';
import { format } from '#lib/format.ts';
import { SourceNotes } from '#lib/source-notes.tsx';

const ICONS = {
  open: CircleRegular,
  done: CheckmarkCircleFilled,
  failed: DismissCircleFilled,
  'not-applicable': SubtractCircleRegular,
} as const;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  open: { color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  'not-applicable': { color: tokens.colorNeutralForeground3 },
  main: { display: 'grid', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  title: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  text: { color: tokens.colorNeutralForeground2, textWrap: 'pretty', maxWidth: '90ch' },
  said: { overflowWrap: 'anywhere', maxWidth: '90ch' },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** One step: whose it is, how it stands, on what evidence, and by when. */
export function ChecklistItemView({ item, onAsk }: { item: ShownItem; onAsk: (item: ShownItem) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { status, title, owner, kind, text, evidence, note, due, happenedAt, answeredBy, answeredAt, overdue } = item;
  const Icon = ICONS[status];
  return (
    <li className={styles.root}>
      <span className={mergeClasses(styles.icon, styles[status])} role="img" aria-label={t(`readiness.status.${status}`)}>
        <Icon />
      </span>
      <div className={styles.main}>
        <span className={styles.title}>
          <Text weight="semibold">{title}</Text>
          <Badge appearance="tint" color="informative">
            {t(`readiness.owner.${owner}`)}
          </Badge>
          {kind === 'computed' ? (
            <Badge appearance="outline" color="informative">
              {t('readiness.computed')}
            </Badge>
          ) : null}
          {due === null ? null : (
            <Badge appearance={overdue ? 'filled' : 'outline'} color={overdue ? 'danger' : 'informative'}>
              {t('readiness.dueBy', { when: format.date(due) })}
            </Badge>
          )}
        </span>
        <Text className={styles.text}>{text}</Text>
        <Evidence
          is={kind === 'computed' ? SHOWN[status] : 'evidence'}
          lines={[...new Set(evidence.split('\n'))].filter((line) => line.trim() !== '')}
        />
        {note ? <Text className={styles.said}>{t('readiness.noteIs', { note })}</Text> : null}
        {happenedAt ? <Text className={styles.said}>{t('readiness.happenedIs', { when: format.dateTime(happenedAt) })}</Text> : null}
        {answeredBy !== null && answeredAt !== null ? (
          <Text size={200} className={styles.text}>
            {t('readiness.answeredBy', { by: answeredBy, when: format.dateTime(answeredAt) })}
          </Text>
        ) : null}
        <SourceNotes sources={item.sources} />
      </div>
      <Button size="small" aria-label={t('readiness.answerThis', { title })} onClick={() => onAsk(item)}>
        {t('readiness.answer')}
      </Button>
    </li>
  );
}

/** What the data shows of a step that stands like this. */
const SHOWN = { open: 'open', failed: 'against', done: 'evidence', 'not-applicable': 'evidence' } as const;

/** What speaks for how a step stands, a line for each thing. */
function Evidence({ is, lines }: { is: (typeof SHOWN)[keyof typeof SHOWN]; lines: readonly string[] }): ReactElement | null {
  const { t } = useTranslation();
  const styles = useStyles();
  if (lines.length === 0) return null;
  if (lines.length === 1) return <Text className={styles.said}>{t(`readiness.${is}Is`, { evidence: lines[0] })}</Text>;
  return (
    <div className={styles.said}>
      <Text>{t(`readiness.${is}Are`)}</Text>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
