import type { Memory } from '#core/compare/memory.ts';

/** Memory that both threads see; what one writes before it sends a message, the other reads after it. */
export const sharedMemory: Memory = (bytes) => new SharedArrayBuffer(bytes);
