import type { FileHandle, FilePurpose } from '#contract/transport.ts';
import type { News } from '#contract/news.ts';

/** A file to be saved where the person wants it. */
export interface SaveRequest {
  readonly purpose:
    | 'project-copy'
    | 'mapping'
    | 'review'
    | 'create-list'
    | 'faults'
    | 'day-of'
    | 'questions'
    | 'answers'
    | 'list'
    | 'package';
  /** Name offered; already safe for every file system. For `mapping` the name is not the person's to change. */
  readonly suggestedName: string;
  /** The open project's own file: a copy put in its place would be lost with the next decision, so the host refuses that. */
  readonly openFile?: string;
  /** Writes the finished file at a path that does not exist yet, or throws. The host moves it into place. */
  readonly write: (path: string) => Promise<void>;
}

/** A folder to be saved where the person wants it. */
export interface FolderRequest {
  readonly purpose: 'package';
  /** Name offered; already safe for every file system. One that is taken gets a number at its end. */
  readonly suggestedName: string;
  /** Makes the finished folder at a path that does not exist yet, or throws. The host moves it into place. */
  readonly write: (path: string) => Promise<void>;
}

/** Folders on this machine. They exist before the app starts. */
export interface Paths {
  /** Settings, recent projects and working project files; local, never roaming or synchronised. */
  readonly data: string;
  /** The sample exports that ship with the app. */
  readonly samples: string;
  /** Files that live no longer than this run. */
  readonly temp: string;
}

/** A proxy that lets nobody through without a name and a password, and the way to give them to it. */
export interface ProxyDoor {
  /** Host and port of the proxy that turned the last request away for want of them; null: none did. */
  wants(): string | null;
  /** Gives them, for this run and in memory only; answers whether the proxy lets us through now. */
  answer(name: string, password: string): Promise<boolean>;
}

/** The way out of this machine. Only what follows a sign-in takes it (`identity`, `graph`). */
export interface Network {
  /**
   * One request, without cookies and without a cache; the system's proxy and certificates count where the host knows
   * them. Rejects with the problem `proxy-password` where a proxy wants a name and a password.
   */
  fetch(address: string, request: NetworkRequest): Promise<Response>;
  /** Resolves after so many milliseconds; rejects with the signal's reason when that comes first. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1, so that clients that were turned away together do not come back together. */
  random(): number;
  /** Null where the host takes the proxy, with name and password, from its environment. */
  readonly proxy: ProxyDoor | null;
}

export interface NetworkRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
}

/** All that a host supplies. Everything else is shared by Electron, the browser host and the tests. */
export interface Ports {
  /** Lets the person choose files; empty when they cancelled. Hosts whose page does this itself refuse. */
  chooseFiles(purpose: FilePurpose): Promise<readonly FileHandle[]>;
  /** The path behind a handle, or null when the host does not know it. */
  pathOf(fileId: string): string | null;
  /** Saves a file; answers where, in words, or null when the person cancelled. */
  saveFile(request: SaveRequest): Promise<string | null>;
  /** Saves a folder; answers where, in words, or null when the person cancelled. Null where the host saves single files only. */
  readonly saveFolder: ((request: FolderRequest) => Promise<string | null>) | null;
  /** Opens an address in the system's browser, when `allowedAddress` allows it. */
  openInBrowser(url: string): Promise<void>;
  readonly secrets: {
    get(name: string): Promise<string | null>;
    set(name: string, value: string): Promise<void>;
    delete(name: string): Promise<void>;
    /** Whether the system's keyring keeps them; otherwise they live in memory and end with the run. */
    outlastRun(): Promise<boolean>;
  };
  readonly network: Network;
  readonly paths: Paths;
  /** Address of the worker's entry file. */
  readonly workerUrl: URL;
  /** Name offered as reviewer until the person gives another. */
  readonly userName: string;
  readonly version: string;
  now(): Date;
  newId(): string;
  /** News for the screen. */
  publish(news: News): void;
  /** A line for the log: counts and ids, never a person's data. */
  log(line: string): void;
}
