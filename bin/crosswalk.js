#!/usr/bin/env node
// One after the other: what an old Node cannot even load must come after the first two.
await import('./restart-with-own-node.js');
await import('./require-node.js');
await import('./share-arena.js');
await import('./compile-cache.js');

// What was built starts in half the time, as long as it is not older than a source.
const { isStale } = await import('../scripts/is-stale.ts');
const { COMMAND, COMMAND_SOURCES } = await import('../scripts/command-files.ts');
const entry = isStale(`${import.meta.dirname}/..`, [COMMAND], COMMAND_SOURCES) ? 'src/cli/main.ts' : COMMAND;

const { main } = await import(`../${entry}`);
process.exitCode = await main(process.argv);
