/** The five wires between Electron's page and its main process. Preload and main both take them from here. */
export const CHANNELS = {
  /** `(name: string, input: JSON text)` to a `Reply`. */
  call: 'crosswalk:call',
  /** `(path: string)` to a `Reply` with a `FileHandle`. */
  adoptPath: 'crosswalk:adopt-path',
  /** `(name: string, bytes: Uint8Array)` to a `Reply` with a `FileHandle`. */
  adoptBytes: 'crosswalk:adopt-bytes',
  /** `(purpose: FilePurpose)` to a `Reply` with `FileHandle[]`. */
  chooseFiles: 'crosswalk:choose-files',
  /** One way, to the page: `News`. */
  news: 'crosswalk:news',
} as const;
