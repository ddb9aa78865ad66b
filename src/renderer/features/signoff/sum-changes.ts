/** How many people differ. */
export function sumChanges({ added, changed, removed }: { added: number; changed: number; removed: number }): number {
  return added + changed + removed;
}
