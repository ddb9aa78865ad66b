/**
 * The part of the Encoding Standard's decoder that core uses. It is a pure function of its bytes and
 * stands in Node and in browsers alike, but TypeScript only declares it together with a whole host.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}
