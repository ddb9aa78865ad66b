// Plain JavaScript that any Node reads, so that a start with a Node that is too old ends in one
// sentence: TypeScript sources need Node 24, and better-sqlite3 crashes Node 20 without a word.
const NEEDED = 24;
if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `Crosswalk needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}: start it through npm (npm run -s crosswalk -- --help) after "npm ci", which brings the right one.\n`,
  );
  process.exit(1);
}
