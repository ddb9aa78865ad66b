#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// One after the other: what an old Node cannot even load must come after the first two.
await import('./restart-with-own-node.js');
await import('./require-node.js');
await import('./share-arena.js');
await import('./compile-cache.js');

// One run over two whole tenants: what it throws away is collected sooner than a server would.
setFlagsFromString('--heap-growing-percent=50');

const { main } = await import('../src/cli/main.ts');
process.exitCode = await main(process.argv);
