import type { Page } from '@playwright/test';

/** From an event in the page to the picture that answers it, in milliseconds. */
export interface Taken {
  readonly wall: number;
  /** Processor time of the page's main thread in between, with what was measured. */
  readonly processor: number;
}

/** What a picture is waited for: a first line of the list, another selected line, another number of lines shown. */
export type Sign = 'row' | 'selection' | 'shown';

export interface PageMeter {
  until(act: () => Promise<unknown>, sign: Sign): Promise<Taken>;
  /** The frames drawn while something is done, in words. */
  frames(act: () => Promise<unknown>): Promise<string>;
  /** Bytes in use after a collection. */
  heap(): Promise<number>;
  describe(taken: readonly Taken[]): string;
}

interface Watch {
  began: number;
  before: string;
  painted: Promise<number>;
}

declare global {
  interface Window {
    crosswalkWatch?: Watch;
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b);

/** Measures in the page itself: time begins with the event that a key or a click makes, and ends after the frame that shows the answer. */
export async function measurePage(page: Page): Promise<PageMeter> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.enable');
  const processor = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };

  const watch = (sign: Sign): void => {
    const watching: Watch = { began: 0, before: '', painted: Promise.resolve(0) };
    const read = (): string => {
      if (sign === 'row') return document.querySelector('[role="grid"] [role="row"][aria-busy="false"]') === null ? '' : 'there';
      if (sign === 'selection')
        return document.querySelector('[role="grid"] [aria-selected="true"][aria-busy="false"]')?.id ?? watching.before;
      return document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount') ?? 'nobody';
    };
    watching.before = read();
    watching.painted = new Promise((resolve) => {
      const begin = (event: Event): void => {
        watching.began ||= event.timeStamp;
      };
      for (const type of ['keydown', 'click']) addEventListener(type, begin, { capture: true, once: true });
      const look = (): void => {
        if (watching.began === 0 || read() === watching.before) requestAnimationFrame(look);
        else {
          // What is there before a frame is drawn is drawn in it; a task asked for here comes when it has been handed on.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - watching.began));
          port1.start();
          port2.postMessage(null);
        }
      };
      requestAnimationFrame(look);
      setTimeout(() => resolve(Number.NaN), 30_000);
    });
    window.crosswalkWatch = watching;
  };

  return {
    async until(act, sign) {
      await page.evaluate(watch, sign);
      const before = await processor();
      await act();
      const wall = await page.evaluate(() => window.crosswalkWatch?.painted ?? Number.NaN);
      return { wall, processor: (await processor()) - before };
    },
    async frames(act) {
      await page.evaluate(() => {
        const times: number[] = [];
        Object.assign(window, { crosswalkFrames: times });
        const tick = (time: number): void => {
          times.push(time);
          if ('crosswalkFrames' in window) requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      });
      const before = await processor();
      await act();
      const used = (await processor()) - before;
      const times = await page.evaluate(() => {
        const { crosswalkFrames } = window as unknown as { crosswalkFrames: number[] };
        Reflect.deleteProperty(window, 'crosswalkFrames');
        return crosswalkFrames;
      });
      const gaps = ascending(times.slice(1).map((time, index) => time - (times[index] ?? time)));
      const late = gaps.filter((gap) => gap > 32).length;
      return `${gaps.length} frames, ${late} over 32 ms, p95 ${at(gaps, 0.95).toFixed(0)} ms, longest ${(gaps.at(-1) ?? 0).toFixed(0)} ms; processor ${(used / Math.max(1, gaps.length)).toFixed(1)} ms a frame`;
    },
    async heap() {
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    },
    describe(taken) {
      const given = taken.filter(({ wall }) => !Number.isNaN(wall));
      const walls = ascending(given.map(({ wall }) => wall));
      const used = ascending(given.map((one) => one.processor));
      const missed = taken.length - given.length;
      return `p50 ${at(walls, 0.5).toFixed(0)} ms, p95 ${at(walls, 0.95).toFixed(0)} ms; processor p50 ${at(used, 0.5).toFixed(0)} ms, p95 ${at(used, 0.95).toFixed(0)} ms${missed > 0 ? `; ${missed} of ${taken.length} without an answer` : ''}`;
    },
  };
}
