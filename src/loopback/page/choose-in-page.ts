import type { FilePurpose } from '#contract/transport.ts';

const ACCEPTED: Readonly<Record<FilePurpose, string>> = {
  exports: '.csv,.txt,.tsv,.xlsx',
  answers: '.xlsx',
  project: '.crosswalk',
};

/** Shows the browser's own dialog; empty when the person cancelled. */
export function chooseInPage(purpose: FilePurpose): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ACCEPTED[purpose];
    input.multiple = purpose === 'exports';
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
