import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    width: '7px',
    marginInline: '-3px',
    zIndex: 2,
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    position: 'relative',
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: 0,
      left: '3px',
      // A border, which forced colours keep.
      borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    ':hover::before': { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, left: '2px' },
    ':focus-visible': { outline: 'none' },
    ':focus-visible::before': { borderLeft: `3px solid ${tokens.colorStrokeFocus2}`, left: '2px' },
  },
});

const STEP = 24;

/** The edge between a list and the panel beside it; moved by pointer or arrow keys. */
export function Splitter(props: {
  label: string;
  /** Id of the panel it sizes. */
  controls: string;
  /** The panel lies before the list, not after it. */
  before?: boolean;
  width: number;
  min: number;
  max: number;
  onChange: (width: number) => void;
}): ReactElement {
  const grows = props.before === true ? 1 : -1;
  const start = useRef<{ x: number; width: number } | null>(null);
  const set = (width: number): void => props.onChange(Math.round(Math.min(props.max, Math.max(props.min, width))));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: props.width };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (start.current) set(start.current.width + grows * (event.clientX - start.current.x));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: props.width - grows * STEP, ArrowRight: props.width + grows * STEP, Home: props.min, End: props.max }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(wanted);
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={props.label}
      aria-controls={props.controls}
      aria-valuenow={props.width}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      tabIndex={0}
      className={useStyles().root}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}
