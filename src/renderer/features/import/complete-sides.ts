import type { Side } from '#core/directory/account.ts';
import type { PendingFile } from './pending-file.ts';

const domainsOf = ({ inspection }: PendingFile): string[] =>
  inspection?.outcome === 'recognised' ? inspection.domains.map(({ domain }) => domain) : [];

/**
 * What the files with a side tell of those without: the same domain, the same side; no domain in
 * common with either, nothing. With one side known, other domains are the other side's.
 */
export function completeSides(pending: readonly PendingFile[]): PendingFile[] {
  const known: Record<Side, Set<string>> = { source: new Set(), target: new Set() };
  for (const file of pending) if (file.side) for (const domain of domainsOf(file)) known[file.side].add(domain);

  return pending.map((file) => {
    const domains = domainsOf(file);
    if (file.side !== null || domains.length === 0) return file;
    const isOf = (side: Side): boolean => domains.some((domain) => known[side].has(domain));
    const [source, target] = [isOf('source'), isOf('target')];
    if (source !== target) return { ...file, side: source ? 'source' : 'target' };
    const onlySource = known.source.size > 0 && known.target.size === 0;
    const onlyTarget = known.target.size > 0 && known.source.size === 0;
    if (source || onlySource === onlyTarget) return file;
    return { ...file, side: onlySource ? 'target' : 'source' };
  });
}
