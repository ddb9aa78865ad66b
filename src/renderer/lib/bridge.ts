import type { Bridge } from '#contract/transport.ts';

declare global {
  interface Window {
    /** Put here by the host before this page's script runs. */
    readonly crosswalk?: Bridge<File>;
  }
}

export type AppBridge = Bridge<File>;

/** The door to the app, or null when the page was opened by itself. */
export function readBridge(): AppBridge | null {
  return window.crosswalk ?? null;
}
