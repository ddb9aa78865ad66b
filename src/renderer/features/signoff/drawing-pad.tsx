import { useRef, type PointerEvent, type ReactElement } from 'react';
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '#lib/i18n/use-translation.ts';

/** The box that a drawing is made in. */
const WIDTH = 600;
const HEIGHT = 200;
/** Longest drawing that is taken, in characters of its path. */
const LONGEST = 60_000;
/** A shorter way is a trembling hand, not a line. */
const STEP = 2;

const useStyles = makeStyles({
  pad: {
    display: 'block',
    width: '100%',
    aspectRatio: `${WIDTH} / ${HEIGHT}`,
    boxSizing: 'border-box',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    touchAction: 'none',
    cursor: 'crosshair',
  },
  line: { fill: 'none', stroke: 'currentColor', strokeWidth: 3, strokeLinecap: 'round', strokeLinejoin: 'round' },
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, marginTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3, flexGrow: 1 },
});

/** A place to draw a signature with any pointer; the keyboard's way is to type it. `path` is SVG path data. */
export function DrawingPad({ path, onChange }: { path: string; onChange: (path: string) => void }): ReactElement {
  const { t } = useTranslation();
  const styles = useStyles();
  const drawn = useRef(path);
  const last = useRef<{ x: number; y: number } | null>(null);
  const draw = (event: PointerEvent<SVGSVGElement>, command: 'M' | 'L'): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = (part: number, all: number): number => Math.max(0, Math.min(all, Math.round(part)));
    const x = at(((event.clientX - box.left) / box.width) * WIDTH, WIDTH);
    const y = at(((event.clientY - box.top) / box.height) * HEIGHT, HEIGHT);
    if (command === 'L' && last.current && Math.hypot(x - last.current.x, y - last.current.y) < STEP) return;
    if (drawn.current.length > LONGEST - 10) return;
    last.current = { x, y };
    drawn.current += `${command}${x} ${y}`;
    onChange(drawn.current);
  };
  return (
    <div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.pad}
        role="img"
        aria-label={t(path === '' ? 'signoff.dialog.drawEmpty' : 'signoff.dialog.drawFull')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event, 'M');
        }}
        onPointerMove={(event) => {
          if (event.buttons > 0 && last.current !== null) draw(event, 'L');
        }}
        onPointerUp={() => (last.current = null)}
      >
        <path d={path} className={styles.line} />
      </svg>
      <div className={styles.foot}>
        <Text size={200} className={styles.quiet}>
          {t('signoff.dialog.drawHere')}
        </Text>
        <Button
          type="button"
          size="small"
          disabled={path === ''}
          onClick={() => {
            drawn.current = '';
            onChange('');
          }}
        >
          {t('signoff.dialog.drawClear')}
        </Button>
      </div>
    </div>
  );
}
