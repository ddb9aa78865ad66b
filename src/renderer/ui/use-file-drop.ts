import { useEffect, useEffectEvent, useState } from 'react';
import { readDroppedFiles } from './dropped-files.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the window; true while some hover over it. */
export function useFileDrop(onDrop: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const drop = useEffectEvent(onDrop);

  useEffect(() => {
    // Every element the pointer crosses enters and leaves; only the balance tells whether it is still here.
    let depth = 0;
    const abort = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void): void =>
      window.addEventListener(
        type,
        (event) => {
          if (!carriesFiles(event)) return;
          event.preventDefault();
          react(event);
        },
        { signal: abort.signal },
      );
    listen('dragenter', () => {
      depth += 1;
      setOver(true);
    });
    listen('dragover', (event) => {
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    listen('dragleave', () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    });
    listen('drop', (event) => {
      depth = 0;
      setOver(false);
      const files = event.dataTransfer ? readDroppedFiles(event.dataTransfer) : [];
      const take = (found: File[]): void => {
        if (found.length > 0) drop(found);
      };
      // A folder that cannot be read is as if it had not been dropped.
      if (Array.isArray(files)) take(files);
      else files.then(take, () => undefined);
    });
    return () => abort.abort();
  }, []);
  return over;
}
