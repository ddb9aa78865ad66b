import { readFile, writeFile } from 'node:fs/promises';
import { safeStorage } from 'electron';
import { z } from 'zod';
import { writeAtomically } from '#app/files/write-atomically.ts';
import type { Ports } from '#app/ports.ts';

/** Names with their encrypted values in base64; pairs, because any name may come. */
const fileSchema = z.array(z.tuple([z.string(), z.string()]));

/**
 * Keeps secrets encrypted by the system, in one file. Where the system has no keyring (on Linux the key
 * would then be a constant known to everybody) they live in memory and end with the run.
 */
export function keepSecrets(path: string): Ports['secrets'] {
  const memory = new Map<string, string>();
  let turn = Promise.resolve();

  /** One after the other, so that two changes at once do not lose one. */
  const change = (edit: (file: Map<string, string>) => void): Promise<void> => {
    const work = async (): Promise<void> => {
      const file = await read(path);
      edit(file);
      await writeAtomically(path, (temp) => writeFile(temp, JSON.stringify([...file])));
    };
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  const set = async (name: string, value: string): Promise<void> => {
    if (!(await canEncrypt())) return void memory.set(name, value);
    const encrypted = (await safeStorage.encryptStringAsync(value)).toString('base64');
    await change((file) => void file.set(name, encrypted));
  };

  return {
    async get(name) {
      if (!(await canEncrypt())) return memory.get(name) ?? null;
      const stored = (await read(path)).get(name);
      if (stored === undefined) return null;
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(stored, 'base64'));
        if (shouldReEncrypt) await set(name, result);
        return result;
      } catch {
        // Written under another key, for example on another machine: the person signs in again.
        return null;
      }
    },
    set,
    outlastRun: canEncrypt,
    async delete(name) {
      memory.delete(name);
      if ((await read(path)).has(name)) await change((file) => void file.delete(name));
    },
  };
}

async function canEncrypt(): Promise<boolean> {
  if (process.platform === 'linux' && !/^(?:gnome|kwallet)/u.test(safeStorage.getSelectedStorageBackend())) return false;
  return safeStorage.isAsyncEncryptionAvailable();
}

async function read(path: string): Promise<Map<string, string>> {
  try {
    return new Map(fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))));
  } catch {
    // Missing or damaged: nothing is kept, and the person signs in again.
    return new Map();
  }
}
