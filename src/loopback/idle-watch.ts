/** Ends a host that nobody looks at, so that no forgotten one keeps a project open. */
export interface IdleWatch {
  pagesAre(count: number): void;
  stop(): void;
}

export function createIdleWatch(limitMs: number, onIdle: () => void): IdleWatch {
  const start = (): NodeJS.Timeout => setTimeout(onIdle, limitMs);
  let timer: NodeJS.Timeout | undefined = start();
  let stopped = false;
  return {
    pagesAre(count) {
      clearTimeout(timer);
      timer = count === 0 && !stopped ? start() : undefined;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
