import type { ExportKind } from '../export-kind.ts';
import { ACTIVE_DIRECTORY } from './active-directory.ts';
import { DATAVERSE } from './dataverse.ts';
import { ENTRA } from './entra.ts';
import { EXCHANGE } from './exchange.ts';
import { GRAPH } from './graph.ts';
import { MCAVINUE } from './mcavinue.ts';
import { MICROSOFT_365 } from './microsoft-365.ts';
import { POWERSHELL } from './powershell.ts';

/** What a file is called whose columns are known, but not the tool that wrote them. */
export const PLAIN_LIST: ExportKind = {
  kind: 'user-list',
  title: 'A list of users with known column names',
  all: [],
  oneOf: [],
  tells: [],
  atLeast: 0,
  columns: {},
  ignored: [],
};

/** Every kind of export that is known by name. Of two that fit equally well, the earlier wins. */
export const EXPORT_KINDS: readonly ExportKind[] = [
  ...GRAPH,
  ...MICROSOFT_365,
  ...ENTRA,
  ...POWERSHELL,
  ...ACTIVE_DIRECTORY,
  ...EXCHANGE,
  ...DATAVERSE,
  ...MCAVINUE,
];
