import { useRef, type ReactElement } from 'react';
import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReviewCandidate } from '#contract/calls/review-person.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { AccountName } from '#lib/account-name.tsx';
import { format } from '#lib/format.ts';
import { breakable } from '#lib/marked-value.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { useDragTarget } from './use-drag-target.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS, containerType: 'inline-size' },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'grab',
    minWidth: 0,
  },
  now: { border: `1px solid ${tokens.colorBrandStroke2}`, backgroundColor: tokens.colorBrandBackground2 },
  // In a slim panel the name has the width, and the probability stands above the button.
  judged: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    gap: tokens.spacingVerticalXXS,
    '@container (min-width: 420px)': { flexDirection: 'row', alignItems: 'center', gap: tokens.spacingHorizontalS },
  },
  probability: { fontWeight: tokens.fontWeightSemibold, textAlign: 'end', minWidth: '40px' },
  note: {
    gridColumn: '2 / 4',
    // In line with the name, past its icon.
    paddingInlineStart: '28px',
    overflowWrap: 'anywhere',
    textWrap: 'pretty',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  button: { minWidth: '60px' },
});

export function CandidateList(props: {
  candidates: readonly ReviewCandidate[];
  /** The target the account is paired with now, and whether a person has said so. */
  pairedId: number | null;
  accepted: boolean;
  onAccept: (target: Party) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {props.candidates.map((candidate, place) => (
        <Item
          key={candidate.target.id}
          candidate={candidate}
          number={place + 1}
          paired={candidate.target.id === props.pairedId}
          accepted={props.accepted}
          onAccept={props.onAccept}
        />
      ))}
    </ol>
  );
}

function Item(props: {
  candidate: ReviewCandidate;
  number: number;
  paired: boolean;
  accepted: boolean;
  onAccept: (target: Party) => void;
}): ReactElement {
  const { target, probability, rejected, heldBy, reasons } = props.candidate;
  const { t } = useTranslation();
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  useDragTarget(item, target);
  const name = target.displayName || target.upn;
  const against = reasons.findLast(({ bits }) => bits < 0);
  const strongest = [reasons[0]?.sentence, against?.sentence].filter((sentence) => sentence !== undefined).join(' ');

  return (
    <li ref={item} className={mergeClasses(styles.item, props.paired && styles.now)} title={t('review.drag.ready')}>
      {props.number <= 9 ? <KeyHint keys={String(props.number)} /> : <span />}
      <AccountName party={target} whole />
      <div className={styles.judged}>
        <span className={styles.probability}>{format.percent(probability)}</span>
        {props.paired && props.accepted ? (
          <Badge appearance="tint" color="success">
            {t('review.detail.pairedNow')}
          </Badge>
        ) : (
          <Button
            className={styles.button}
            size="small"
            appearance={props.paired ? 'primary' : 'secondary'}
            aria-label={t('review.detail.choose', { name })}
            onClick={() => props.onAccept(target)}
          >
            {t('review.detail.acceptThis')}
          </Button>
        )}
      </div>
      {rejected || heldBy ? (
        <span className={styles.note}>
          {[
            rejected ? t('review.detail.rejected') : '',
            heldBy ? t('review.detail.heldBy', { name: heldBy.displayName || heldBy.upn }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ) : null}
      {!props.paired && strongest ? <span className={styles.note}>{breakable(strongest)}</span> : null}
    </li>
  );
}
