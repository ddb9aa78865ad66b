/** What a dragged file card carries; other things are dragged in this window too. */
export const fileData = (fileId: string): Record<string, unknown> => ({ type: 'pending-file', fileId });

export function draggedFileId(data: Record<string | symbol, unknown>): string | null {
  return data['type'] === 'pending-file' && typeof data['fileId'] === 'string' ? data['fileId'] : null;
}
