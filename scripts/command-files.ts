/** The command line as `build-command.ts` leaves it, and its worker. */
export const COMMAND_FOLDER = 'out/cli';
export const COMMAND = `${COMMAND_FOLDER}/main.js`;

/** What it is made of. */
export const COMMAND_SOURCES = [
  ...['app', 'cli', 'contract', 'core', 'texts', 'worker'].map((room) => `src/${room}`),
  'scripts/build-command.ts',
  'package.json',
];
