import type { ReactElement, ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Splitter } from './splitter.tsx';

export const DETAIL_WIDTH = { min: 320, max: 640, usual: 392, slim: 344, wide: 500 } as const;

const useStyles = makeStyles({
  beside: { flexShrink: 0, minHeight: 0 },
  over: { position: 'absolute', insetBlock: 0, insetInlineEnd: 0, width: 'min(100%, 420px)', zIndex: 3, boxShadow: tokens.shadow16 },
});

/** What is known of the line that is chosen: beside the list, or over its end where there is no room. */
export function SideDetail(props: {
  id: string;
  label: string;
  resizeLabel: string;
  overlaid: boolean;
  width: number;
  onWidth: (width: number) => void;
  children: ReactNode;
}): ReactElement {
  const { id, overlaid, width } = props;
  const styles = useStyles();
  return (
    <>
      {overlaid ? null : (
        <Splitter
          label={props.resizeLabel}
          controls={id}
          width={width}
          min={DETAIL_WIDTH.min}
          max={DETAIL_WIDTH.max}
          onChange={props.onWidth}
        />
      )}
      <aside
        id={id}
        data-pane="details"
        aria-label={props.label}
        className={overlaid ? styles.over : styles.beside}
        style={overlaid ? undefined : { width }}
      >
        {props.children}
      </aside>
    </>
  );
}
