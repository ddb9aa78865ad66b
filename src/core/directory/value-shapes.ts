import { upnShape } from './upn-shape.ts';

const GUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;

/** Whether a value is a GUID, in braces or without. */
export function isGuid(value: string): boolean {
  return GUID.test(value);
}

/** Whether a value looks like a sign-in name or a mail address with a full domain. */
export function isAddress(value: string): boolean {
  const at = value.indexOf('@');
  return at > 0 && value.includes('.', at) && upnShape(value) !== 'broken';
}
