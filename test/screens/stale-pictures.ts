/** Pictures that no walk takes any more, which would show what the app no longer is. Known only when all walks went to their ends. */
export function stalePictures(files: readonly string[], taken: ReadonlySet<string>, wholeRun: boolean): string[] {
  return wholeRun ? files.filter((file) => file.endsWith('.png') && !taken.has(file)) : [];
}
