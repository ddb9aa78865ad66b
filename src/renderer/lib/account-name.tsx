import type { ReactElement } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Party } from '#contract/calls/shapes.ts';
import { Truncated } from '#ui/truncated.tsx';
import { KindIcon } from './kind-icon.tsx';
import { breakable } from './marked-value.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0, flexGrow: 1 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  first: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  whole: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  upn: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  extra: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    marginInlineStart: 'auto',
    paddingInlineStart: tokens.spacingHorizontalS,
    maxWidth: '40%',
    minWidth: '72px',
    textAlign: 'end',
  },
  inRoom: { '@container (max-width: 240px)': { display: 'none' } },
  inPairs: { '@container (max-width: 745px)': { display: 'none' } },
  alone: { minWidth: 0, flexGrow: 1 },
  container: { containerType: 'inline-size', minWidth: 0, flexGrow: 1 },
  disabled: { display: 'inline-flex', flexShrink: 0, fontSize: '14px', color: tokens.colorNeutralForeground3 },
});

/** One account in two lines: what it is called and how it signs in. */
export function AccountName(props: {
  party: Party;
  detail?: string | undefined;
  /** Whether it is disabled is said elsewhere. */
  unmarked?: boolean;
  /** It stands in the list of pairs, whose width tells how much room there is. */
  paired?: boolean;
  /** There is room below: both are shown as long as they are. */
  whole?: boolean;
}): ReactElement {
  const { party, detail } = props;
  const { t } = useTranslation();
  const styles = useStyles();
  const name = party.displayName || party.upn || t('words.nameless');
  return (
    <div className={detail && props.paired !== true ? styles.container : styles.alone}>
      <div className={styles.root}>
        <KindIcon kind={party.kind} />
        <div className={styles.words}>
          <div className={styles.first}>
            {props.whole === true ? (
              <span className={mergeClasses(styles.name, styles.whole)}>{name}</span>
            ) : (
              <Truncated className={styles.name} text={name} />
            )}
            {props.unmarked !== true && party.enabled === false ? (
              <span className={styles.disabled} role="img" aria-label={t('words.disabled')} title={t('words.disabled')}>
                <LockClosedRegular />
              </span>
            ) : null}
            {detail ? (
              <Truncated className={mergeClasses(styles.extra, props.paired === true ? styles.inPairs : styles.inRoom)} text={detail} />
            ) : null}
          </div>
          {props.whole === true ? (
            <span className={mergeClasses(styles.upn, styles.whole)}>{breakable(party.upn)}</span>
          ) : (
            <Truncated className={styles.upn} text={party.upn} />
          )}
        </div>
      </div>
    </div>
  );
}
