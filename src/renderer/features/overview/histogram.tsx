import type { ReactElement } from 'react';
import { Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { Overview } from '#contract/calls/overview-calls.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import { format } from '#lib/format.ts';
import { Panel } from '#ui/panel.tsx';
import { rootHeight, rootTicks } from './root-scale.ts';

/** Where each band begins and ends, in hundredths. */
const BANDS = [
  ['under-50', 0, 50],
  ['50-80', 50, 80],
  ['80-95', 80, 95],
  ['95-99', 95, 99],
  ['over-99', 99, 100],
] as const;
const HEIGHT = 100;

const useStyles = makeStyles({
  chart: { position: 'relative', height: '150px', marginInlineStart: '52px' },
  svg: { position: 'absolute', inset: 0, width: '100%', height: '100%', overflow: 'visible' },
  bar: { fill: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  line: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  edge: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, strokeDasharray: '3 3' },
  ground: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1 },
  area: { fill: 'transparent', cursor: 'pointer', ':hover': { fill: tokens.colorSubtleBackgroundHover } },
  tick: {
    position: 'absolute',
    right: '100%',
    paddingInlineEnd: tokens.spacingHorizontalS,
    transform: 'translateY(50%)',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
  },
  axis: {
    position: 'relative',
    height: '16px',
    marginInlineStart: '52px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  place: { position: 'absolute', transform: 'translateX(-50%)' },
  last: { transform: 'translateX(-100%)' },
  // Beside the last number there is no room for it.
  crowded: { '@media (max-width: 900px)': { display: 'none' } },
  bands: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    '@media screen and (max-width: 720px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  band: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The probabilities of all pairs, a hundredth each, with the bands of the review list marked. */
export function Histogram({ overview, onReview }: { overview: Overview; onReview: (filter: Partial<ReviewFilter>) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const { histogram, bands } = overview;
  const most = Math.max(...histogram);
  const pairs = histogram.reduce((sum, count) => sum + count, 0);

  // Two of a hundred high at least: one pair alone would be thinner than a line.
  const bars = histogram.flatMap((count, from) => (count === 0 ? [] : { from, height: Math.max(2, HEIGHT * rootHeight(count, most)) }));

  return (
    <Panel title={t('overview.histogram.title')} note={t('overview.histogram.note', { count: pairs })}>
      <div className={styles.chart} role="img" aria-label={t('overview.histogram.image')}>
        {rootTicks(most).map((tick) => (
          <span key={tick} className={styles.tick} style={{ bottom: `${HEIGHT * rootHeight(tick, most)}%` }} aria-hidden>
            {format.count(tick)}
          </span>
        ))}
        <svg className={styles.svg} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
          {rootTicks(most).map((tick) => {
            const y = HEIGHT * (1 - rootHeight(tick, most));
            return <line key={tick} className={styles.line} x1={0} x2={100} y1={y} y2={y} vectorEffect="non-scaling-stroke" />;
          })}
          {BANDS.slice(1).map(([band, from]) => (
            <line key={band} className={styles.edge} x1={from} x2={from} y1={0} y2={HEIGHT} vectorEffect="non-scaling-stroke" />
          ))}
          {bars.map(({ from, height }) => (
            <rect key={from} className={styles.bar} x={from + 0.1} width={0.8} y={HEIGHT - height} height={height} />
          ))}
          <line className={styles.ground} x1={0} x2={100} y1={HEIGHT} y2={HEIGHT} vectorEffect="non-scaling-stroke" />
          {BANDS.map(([band, from, to]) => (
            <rect
              key={band}
              className={styles.area}
              x={from}
              width={to - from}
              y={0}
              height={HEIGHT}
              onClick={() => onReview({ bands: [band] })}
            >
              <title>{`${t(`words.band.${band}`)}: ${format.count(bands[band])}`}</title>
            </rect>
          ))}
        </svg>
      </div>
      <div className={styles.axis} aria-hidden>
        {[0, ...BANDS.map(([, , to]) => to)].map((at) =>
          at === 99 ? null : (
            <span
              key={at}
              className={mergeClasses(styles.place, at === 100 && styles.last, at === 95 && styles.crowded)}
              style={{ left: `${at}%` }}
            >
              {format.percent(at / 100)}
            </span>
          ),
        )}
      </div>
      <ul className={styles.bands} aria-label={t('overview.histogram.bands')}>
        {BANDS.map(([band]) => (
          <li key={band} className={styles.band}>
            <Link
              as="button"
              aria-label={t('overview.histogram.show', { band: t(`words.band.${band}`) })}
              onClick={() => onReview({ bands: [band] })}
            >
              {t(`words.band.${band}`)}
            </Link>
            <Text size={400} weight="semibold">
              {format.count(bands[band])}
            </Text>
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {t('overview.histogram.scale')}
      </Text>
    </Panel>
  );
}
