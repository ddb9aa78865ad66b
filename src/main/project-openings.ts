import { resolve } from 'node:path';
import { app } from 'electron';

/** The project a command line asks for. Chromium adds switches of its own, so only the ending tells. */
export function projectIn(args: readonly string[], folder: string): string | null {
  const found = args.slice(1).findLast((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.crosswalk'));
  return found === undefined ? null : resolve(folder, found);
}

export interface ProjectOpenings {
  /** Hands over what was asked for before the app stood, and from then on whatever is asked for. */
  deliverTo(open: (path: string) => void): void;
}

/**
 * Listens for projects opened from outside: the command line, a second start, a double click on macOS.
 * Must be called before Electron is ready, because macOS tells of the double click before that.
 */
export function listenForProjects(bringForward: () => void): ProjectOpenings {
  let waiting = projectIn(process.argv, process.cwd());
  let deliver: ((path: string) => void) | null = null;
  const ask = (path: string): void => {
    if (deliver === null) waiting = path;
    else deliver(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    ask(path);
  });
  app.on('second-instance', (_event, args, folder) => {
    bringForward();
    const path = projectIn(args, folder);
    if (path !== null) ask(path);
  });
  return {
    deliverTo(open) {
      deliver = open;
      if (waiting !== null) open(waiting);
      waiting = null;
    },
  };
}
