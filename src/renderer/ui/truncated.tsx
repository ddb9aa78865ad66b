import type { ReactElement } from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, display: 'block' },
});

/** One line that ends in an ellipsis and shows the whole on hover. */
export function Truncated({ text, className }: { text: string; className?: string | undefined }): ReactElement {
  return (
    <span className={mergeClasses(useStyles().root, className)} title={text}>
      {text}
    </span>
  );
}
