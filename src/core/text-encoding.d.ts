/**
 * The part of the Encoding Standard's decoder and encoder that core uses. They are pure functions and
 * stand in Node and in browsers alike, but TypeScript only declares them together with a whole host.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  /** Writes as much of the text as there is room for: letters taken, bytes written. */
  encodeInto(text: string, bytes: Uint8Array): { readonly read: number; readonly written: number };
}
