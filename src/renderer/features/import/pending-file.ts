import type { Inspection, InspectedTable, ReadingChoices } from '#contract/calls/inspection-shapes.ts';
import type { FileHandle } from '#contract/transport.ts';
import type { Side } from '#core/directory/account.ts';

/** A file that waits to be taken in. */
export interface PendingFile extends FileHandle {
  /** Null while it is being read for the first time. What it tells may lag behind `choices`. */
  readonly inspection: Inspection | null;
  /** The last table it was seen as; stays when a choice made it unreadable, so that the choice can be mended. */
  readonly table: InspectedTable | null;
  readonly side: Side | null;
  /** What the person settled about it. */
  readonly choices: ReadingChoices;
  /** Choices that undo and redo go back and forward to, the nearest last. */
  readonly past: readonly ReadingChoices[];
  readonly future: readonly ReadingChoices[];
  /** It is to be read again, or could not be. */
  readonly rereading: 'due' | 'failed' | null;
  /** The columns are kept for the next file with these headers. */
  readonly remember: boolean;
  /** The file of the project whose place it takes; undefined while nobody chose. */
  readonly replaces: number | null | undefined;
}

/** A file nothing is known of yet. */
export function newPendingFile(file: FileHandle, chosen: Partial<Pick<PendingFile, 'side' | 'replaces'>> = {}): PendingFile {
  return {
    fileId: file.fileId,
    name: file.name,
    size: file.size,
    inspection: null,
    table: null,
    side: chosen.side ?? null,
    choices: {},
    past: [],
    future: [],
    rereading: null,
    remember: true,
    replaces: chosen.replaces,
  };
}

/**
 * The file as it was read. A side that is settled stays, and so does the reason for it: read again by
 * itself, a file is not seen beside those it came with.
 */
export function withInspection(file: PendingFile, inspection: Inspection): PendingFile {
  const before = file.inspection?.outcome === 'recognised' ? file.inspection : null;
  const kept =
    inspection.outcome === 'recognised' && inspection.sideGuess === null && before
      ? { ...inspection, sideGuess: before.sideGuess, sideReason: before.sideReason }
      : inspection;
  const guess = kept.outcome === 'recognised' ? kept.sideGuess : null;
  return { ...file, inspection: kept, table: kept.table ?? file.table, side: file.side ?? guess, rereading: null };
}

/** A table that was refused, and can be read once a person says what its columns hold. */
export const isUnclear = ({ inspection, table }: PendingFile): boolean => inspection?.outcome === 'refused' && table !== null;

/** A workbook with a client's answers, which the window reads as such. */
export const holdsAnswers = ({ inspection }: PendingFile): boolean =>
  inspection?.outcome === 'refused' && inspection.code === 'answer-sheet';

const isRecognised = ({ inspection }: PendingFile): boolean => inspection?.outcome === 'recognised';

/** How many recognised files still need a side. */
export const filesWithoutSide = (pending: readonly PendingFile[]): number =>
  pending.filter((file) => file.side === null && isRecognised(file)).length;

/** The files that still want something: to be read, to be given a side, to be taken in. Refused ones do not. */
export const openFiles = (pending: readonly PendingFile[]): PendingFile[] =>
  pending.filter(({ inspection }) => inspection?.outcome !== 'refused');

/** Whether any file is being read, for the first time or again. */
export const isReading = (pending: readonly PendingFile[]): boolean =>
  pending.some(({ inspection, rereading }) => inspection === null || rereading === 'due');

/** The file as it is asked to be read. */
export const toInspect = ({ fileId, choices, side }: PendingFile): { fileId: string; choices: ReadingChoices; side?: Side } =>
  side === null ? { fileId, choices } : { fileId, choices, side };

/** Whether a file that pairs accounts of both tenants shows those of the other side now; without a side, it shows the source. */
export const showsOtherSide = ({ inspection, side }: PendingFile, before: PendingFile | undefined): boolean =>
  inspection?.outcome === 'recognised' && inspection.mapping && (side ?? 'source') !== (before?.side ?? 'source');
