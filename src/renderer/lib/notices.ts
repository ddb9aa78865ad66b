import { createStore, type StoreApi } from 'zustand/vanilla';

export interface Notice {
  readonly id: number;
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly body?: string | undefined;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[] | undefined;
}

export interface NoticeState {
  readonly latest: Notice | null;
  show(notice: Omit<Notice, 'id'>): void;
}

export type NoticeStore = StoreApi<NoticeState>;

/** Short messages that come up at the edge of the window, from whichever feature. */
export function createNotices(): NoticeStore {
  return createStore<NoticeState>()((set, get) => ({
    latest: null,
    show: (notice) => set({ latest: { ...notice, id: (get().latest?.id ?? 0) + 1 } }),
  }));
}

/** Those that make room for a new one: whoever says the same, and of those that pass by themselves the one before. */
export const outdated = (shown: readonly Notice[], { intent, title, body }: Notice): readonly Notice[] =>
  shown.filter((each) => (each.title === title && each.body === body) || (each.intent !== 'error' && intent !== 'error'));
