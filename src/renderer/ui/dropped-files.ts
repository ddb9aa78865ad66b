const paths = new WeakMap<File, string>();

/** Where in the folder that was dropped or chosen a file stands, with forward slashes; its name when it came by itself. */
export function pathInFolder(file: File): string {
  return paths.get(file) ?? (file.webkitRelativePath || file.name);
}

/** The files of a drop, those in dropped folders too. What is needed of the event is taken at once, since it is empty afterwards. */
export function readDroppedFiles(data: DataTransfer): File[] | Promise<File[]> {
  const files = [...data.files];
  const entries = [...(data.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return files;
  return Promise.all(entries.map((entry) => readEntry(entry))).then((found) => found.flat());
}

async function readEntry(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    paths.set(file, entry.fullPath.replace(/^\//, ''));
    return [file];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    // A folder is told a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await readEntry(inner)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
