import { safeFileName } from '../files/safe-file-name.ts';

/** A folder for each environment, by its name: safe for every file system, and different from the others, letter case aside. */
export function environmentFolders(environments: readonly { readonly facts: { readonly name: string } }[]): string[] {
  const taken = new Set<string>();
  return environments.map(({ facts }) => {
    // An ending means nothing here, and a dot at the end is lost on Windows.
    const wanted = safeFileName(facts.name.replaceAll('.', ' '), 'environment');
    for (let n = 1; ; n++) {
      const name = n === 1 ? wanted : `${wanted} (${n})`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}
