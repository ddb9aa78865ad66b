// Plain JavaScript that any Node reads: what Node is asked for in one run over two whole tenants.
import { cpus } from 'node:os';

// What its threads have just made has room from the start, since what grows old for want of room has to be collected with
// the rest. Nobody looks for what is old and can be thrown away below 64 MB, where there is next to
// nothing: looking 36 times took 5.6 % of the processor time, looking half as often 2.8. And nearly everything runs for a
// second or two: functions with less of others copied into them (920 bytes of code is V8's own choice) are compiled in
// less time than they lose by it.
export const V8_FLAGS = [
  '--initial-old-space-size=64',
  '--min-semi-space-size=16',
  '--max-semi-space-size=32',
  '--max-inlined-bytecode-size-cumulative=400',
];

// On two processors V8 compiles and collects in two threads of its own: four would only take turns with ours. Node's own
// option, which can only be given before it begins.
export const NODE_FLAGS = cpus().length > 2 ? V8_FLAGS : [...V8_FLAGS, '--v8-pool-size=2'];

// The C library of Linux gives every thread an arena of memory and keeps what is free in each: beside two tenants that
// came to 150 MB. With one arena for all threads it is used again.
export const ARENAS = 'MALLOC_ARENA_MAX';
