import { readFile, writeFile } from 'node:fs/promises';
import { safeStorage } from 'electron';
import { z } from 'zod';
import { writeAtomically } from '#app/files/write-atomically.ts';
import type { Ports } from '#app/ports.ts';

/** Encrypted values in base64, by name. */
const fileSchema = z.record(z.string(), z.string());

/**
 * Keeps secrets encrypted by the system, in one file. Where the system has no keyring (on Linux the key
 * would then be a constant known to everybody) they live in memory and end with the run.
 */
export function keepSecrets(path: string): Ports['secrets'] {
  const memory = new Map<string, string>();
  let turn = Promise.resolve();

  /** One after the other, so that two changes at once do not lose one. */
  const change = (edit: (file: Record<string, string>) => Promise<void>): Promise<void> => {
    const done = turn.then(async () => {
      const file = await read(path);
      await edit(file);
      await writeAtomically(path, (temp) => writeFile(temp, JSON.stringify(file)));
    });
    turn = done.catch(() => undefined);
    return done;
  };
  const set = async (name: string, value: string): Promise<void> => {
    if (!(await canEncrypt())) return void memory.set(name, value);
    const encrypted = (await safeStorage.encryptStringAsync(value)).toString('base64');
    await change(async (file) => void (file[name] = encrypted));
  };

  return {
    async get(name) {
      if (!(await canEncrypt())) return memory.get(name) ?? null;
      const stored = (await read(path))[name];
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
    async delete(name) {
      memory.delete(name);
      if ((await read(path))[name] !== undefined) await change(async (file) => void delete file[name]);
    },
  };
}

async function canEncrypt(): Promise<boolean> {
  if (process.platform === 'linux' && !/^(?:gnome|kwallet)/u.test(safeStorage.getSelectedStorageBackend())) return false;
  return safeStorage.isAsyncEncryptionAvailable();
}

async function read(path: string): Promise<Record<string, string>> {
  try {
    return Object.assign(Object.create(null) as Record<string, string>, fileSchema.parse(JSON.parse(await readFile(path, 'utf8'))));
  } catch {
    return Object.create(null) as Record<string, string>;
  }
}
