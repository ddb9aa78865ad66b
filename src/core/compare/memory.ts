/** Gives a number of bytes to put a column into: of this thread alone, or shared with another. */
export type Memory = (bytes: number) => ArrayBufferLike;

/** Memory of this thread alone. */
export const ownMemory: Memory = (bytes) => new ArrayBuffer(bytes);
