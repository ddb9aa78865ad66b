/** The part of iconv-lite that core uses; the published types reference Node's. */
export interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string | undefined;
}
declare const iconv: {
  encodingExists(encoding: string): boolean;
  getDecoder(encoding: string, options?: { readonly stripBOM?: boolean }): Decoder;
  encode(text: string, encoding: string): Uint8Array;
  decode(bytes: Uint8Array, encoding: string, options?: { readonly stripBOM?: boolean }): string;
};
export default iconv;
