import { useTranslation } from '#lib/i18n/use-translation.ts';
import type { ReadStatus } from '#contract/calls/tenant-calls.ts';
import { format } from '#lib/format.ts';
import { useNow } from '#ui/use-now.ts';

/** How a reading stands, in a sentence or two; null when nothing was read yet. */
export function useReadWords(read: ReadStatus | null): string | null {
  const { t } = useTranslation();
  const now = useNow();
  if (read === null) return null;
  switch (read.state) {
    case 'running':
      return read.total === null
        ? t('tenants.progressOpen', { done: read.done })
        : t('tenants.progress', { done: read.done, total: read.total });
    case 'waiting':
      return t('tenants.waiting', { time: format.moment(Date.parse(read.waitUntil ?? read.startedAt), now.getTime()) });
    case 'stopped':
      return t('tenants.stoppedAt', { done: read.done });
    case 'refused':
      return t('tenants.missing', { permission: read.missing ?? '' });
    case 'complete': {
      const ago = format.ago(read.finishedAt ?? read.startedAt, now);
      const counted = t(read.changesOnly ? 'tenants.completeChanges' : 'tenants.complete', { count: read.done, ago });
      const file = read.file === 'none' ? '' : t(read.file === 'ready' ? 'tenants.fileReady' : 'tenants.fileTaken');
      return `${counted}. ${file}`.trim();
    }
  }
}
