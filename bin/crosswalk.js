#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// One after the other: what an old Node cannot even load must come after the first two.
await import('./restart-with-own-node.js');
await import('./require-node.js');
await import('./share-arena.js');
await import('./compile-cache.js');

// One run over two whole tenants: what it throws away is collected sooner than a server would, and what its threads have
// just made has room from the start: what grows old for want of room has to be collected with the rest.
for (const flag of ['--heap-growing-percent=50', '--min-semi-space-size=16', '--max-semi-space-size=32']) setFlagsFromString(flag);

// What was built starts in half the time, as long as it is not older than a source.
const { isStale } = await import('../scripts/is-stale.ts');
const { COMMAND, COMMAND_SOURCES } = await import('../scripts/command-files.ts');
const entry = isStale(`${import.meta.dirname}/..`, [COMMAND], COMMAND_SOURCES) ? 'src/cli/main.ts' : COMMAND;

const { main } = await import(`../${entry}`);
process.exitCode = await main(process.argv);
