import { createStore, type StoreApi } from 'zustand/vanilla';
import { AppError } from '#contract/failure.ts';
import type { AppClient } from './client.ts';

/** What an undo or redo did. */
export interface HistoryStep {
  readonly direction: 'undo' | 'redo';
  readonly sentence: string;
  readonly changedSourceIds: readonly number[];
}

export interface HistoryState {
  readonly latest: HistoryStep | null;
  readonly busy: boolean;
  /** Null when there was nothing to take back. */
  undo(): Promise<HistoryStep | null>;
  redo(): Promise<HistoryStep | null>;
  /** Takes back the last decision about one account, whatever came after it. */
  takeBack(sourceId: number): Promise<HistoryStep | null>;
}

export type HistoryStore = StoreApi<HistoryState>;

/** Undo and redo for the whole window, one at a time however fast the key repeats. */
export function createHistory(client: Pick<AppClient, 'history.undo' | 'history.redo' | 'history.takeBack'>): HistoryStore {
  return createStore<HistoryState>()((set, get) => {
    const step = async (direction: HistoryStep['direction'], sourceId?: number): Promise<HistoryStep | null> => {
      if (get().busy) return null;
      set({ busy: true });
      try {
        const answer = await (sourceId === undefined ? client[`history.${direction}`]({}) : client['history.takeBack']({ sourceId }));
        const latest = { direction, ...answer };
        set({ latest });
        return latest;
      } catch (error) {
        if (error instanceof AppError && (error.code === 'nothing-to-undo' || error.code === 'nothing-to-redo')) return null;
        throw error;
      } finally {
        set({ busy: false });
      }
    };
    return {
      latest: null,
      busy: false,
      undo: () => step('undo'),
      redo: () => step('redo'),
      takeBack: (sourceId) => step('undo', sourceId),
    };
  });
}
