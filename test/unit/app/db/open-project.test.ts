import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MIGRATIONS } from '#app/db/migrations.ts';
import { createProject, createScratchProject, openProject } from '#app/db/open-project.ts';
import { APPLICATION_ID } from '#app/db/project-file.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const FORGED = `INSERT INTO decision VALUES (1, 1, '', 'Eve', 'accept', 'id:1', 'id:2', '', '', NULL, '${'0'.repeat(64)}', '${'f'.repeat(64)}');`;

const root = fileURLToPath(new URL('../../../../', import.meta.url));

function closedProject(): string {
  const path = join(tempFolder(), 'test.crosswalk');
  const project = createProject(path);
  projectTables(project.db).meta.setName('Test');
  project.close();
  return path;
}

describe('a project file', () => {
  it('that cannot be made leaves nothing of itself behind, and a sentence', () => {
    const path = join(tempFolder(), 'test.crosswalk');
    // SQLite keeps there what it is about to change.
    mkdirSync(`${path}-journal`);
    expect(() => createProject(path)).toThrow(expect.objectContaining({ code: 'read-only' }) as Error);
    expect(readdirSync(join(path, '..'))).toEqual(['test.crosswalk-journal']);
  });

  it('leaves one plain file behind when it is closed, with our application id and version', () => {
    const path = closedProject();
    expect(readdirSync(join(path, '..'))).toEqual(['test.crosswalk']);
    const header = readFileSync(path).subarray(0, 100);
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readUInt32BE(60)).toBe(MIGRATIONS.length);
    // Bytes 18 and 19 say how the file is to be read: 1 is a plain file, 2 a WAL.
    expect([...header.subarray(18, 20)]).toEqual([1, 1]);
  });

  it.each([
    ['as it is left now', ''],
    ['as it was left when only the journal said what it is', 'only in the journal'],
  ])('is opened again when its process was killed before it was closed for the first time, %s', (_how, form) => {
    const folder = tempFolder();
    const made = join(folder, 'made.crosswalk');
    const killed = join(folder, 'killed.crosswalk');
    if (form === '') {
      const project = createProject(made);
      projectTables(project.db).meta.setName('Test');
      for (const ending of ['', '-wal']) copyFileSync(made + ending, killed + ending);
      project.close();
      // Whoever copies the file alone has a project too.
      const alone = join(folder, 'alone.crosswalk');
      copyFileSync(killed, alone);
      openProject(alone).close();
    } else {
      const db = new Database(made);
      db.pragma('journal_mode = WAL');
      db.pragma(`application_id = ${APPLICATION_ID}`);
      for (const step of MIGRATIONS) step(db);
      db.pragma(`user_version = ${MIGRATIONS.length}`);
      projectTables(db).meta.setName('Test');
      for (const ending of ['', '-wal']) copyFileSync(made + ending, killed + ending);
      db.close();
      expect(readFileSync(killed).readUInt32BE(68)).toBe(0);
    }
    const project = openProject(killed);
    expect(projectTables(project.db).meta.name()).toBe('Test');
    project.close();
  });

  it('is closed also where its journal cannot be brought into it, and has everything when it is opened again', () => {
    const path = join(tempFolder(), 'test.crosswalk');
    const project = createProject(path);
    const reader = new Database(path, { readonly: true });
    reader.exec('BEGIN; SELECT count(*) FROM meta');
    project.db.pragma('busy_timeout = 0');
    projectTables(project.db).meta.setName('Test');
    project.close();
    expect(readdirSync(join(path, '..'))).toContain('test.crosswalk-wal');
    reader.close();
    const again = openProject(path);
    expect(projectTables(again.db).meta.name()).toBe('Test');
    again.close();
    expect(readdirSync(join(path, '..'))).toEqual(['test.crosswalk']);
  });

  it('is opened again when its process was killed right after a migration', () => {
    const folder = tempFolder();
    const after = join(folder, 'after.crosswalk');
    // What an older version left: everything but the last step.
    const left = new Database(after);
    left.pragma(`application_id = ${APPLICATION_ID}`);
    for (const step of MIGRATIONS.slice(0, -1)) step(left);
    left.pragma(`user_version = ${MIGRATIONS.length - 1}`);
    left.close();
    const older = new Database(after);
    older.pragma('journal_mode = WAL');
    older.pragma('wal_checkpoint(TRUNCATE)');
    MIGRATIONS.at(-1)!(older);
    older.pragma(`user_version = ${MIGRATIONS.length}`);
    // The file as it lies on disk now, with what only its journal says.
    const killed = join(folder, 'killed.crosswalk');
    for (const ending of ['', '-wal']) copyFileSync(after + ending, killed + ending);
    older.close();
    expect(readFileSync(killed).readUInt32BE(60)).toBe(MIGRATIONS.length - 1);
    openProject(killed).close();
    expect(readFileSync(killed).readUInt32BE(60)).toBe(MIGRATIONS.length);
  });

  it('keeps synchronous=FULL when it is opened again, which SQLite would otherwise lower', () => {
    const path = closedProject();
    for (let time = 0; time < 2; time += 1) {
      const project = openProject(path);
      expect(project.db.pragma('synchronous', { simple: true })).toBe(2);
      expect(project.db.pragma('journal_mode', { simple: true })).toBe('wal');
      expect(project.db.pragma('trusted_schema', { simple: true })).toBe(0);
      project.close();
    }
  });

  it('of one run is never flushed to disk, takes a transaction back all the same and leaves no other file', () => {
    const path = join(tempFolder(), 'scratch.crosswalk');
    const project = createScratchProject(path);
    const { meta, transact } = projectTables(project.db);
    expect(project.db.pragma('synchronous', { simple: true })).toBe(0);
    meta.setName('Before');
    expect(() =>
      transact(() => {
        meta.setName('After');
        throw new Error('enough');
      }),
    ).toThrow('enough');
    expect(meta.name()).toBe('Before');
    project.close();
    expect(readdirSync(join(path, '..'))).toEqual(['scratch.crosswalk']);
  });

  it('is held by one process at a time, and let go when that is killed', async () => {
    const path = closedProject();
    const holder = spawn(
      process.execPath,
      [
        '--input-type=module-typescript',
        '-e',
        `const { openProject } = await import('#app/db/open-project.ts'); const held = openProject(${JSON.stringify(path)}); console.log('open'); setInterval(() => held.path, 1000);`,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    onTestFinished(() => void holder.kill('SIGKILL'));
    await once(holder.stdout, 'data');
    expect(() => openProject(path)).toThrow(expect.objectContaining({ code: 'already-open' }));
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const project = openProject(path);
    project.close();
    expect(readdirSync(join(path, '..'))).toEqual(['test.crosswalk']);
  });

  it('loses nothing that was committed and keeps nothing half done when its process is killed', async () => {
    const path = closedProject();
    const writer = spawn(
      process.execPath,
      [
        '--input-type=module-typescript',
        '-e',
        `const { openProject } = await import('#app/db/open-project.ts');
         const { projectTables } = await import('#app/db/project-tables.ts');
         const tables = projectTables(openProject(${JSON.stringify(path)}).db);
         for (let i = 1; ; i += 1) {
           tables.transact(() => tables.decisions.append([{ act: 'unpair', source: 'id:' + i }, { act: 'clear', source: 'id:' + i }], 'Ann', '2026-11-23T10:00:00.000Z'));
           process.stdout.write(i + '\\n');
         }`,
      ],
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let acknowledged = 0;
    writer.stdout.on('data', (data: Buffer) => {
      acknowledged = Number(data.toString().trim().split('\n').at(-1));
      if (acknowledged > 40) writer.kill('SIGKILL');
    });
    await once(writer, 'exit');
    const project = openProject(path);
    const forged = projectTables(project.db).decisions.firstForged();
    const entries = project.db.prepare('SELECT count(*) FROM decision').pluck().get() as number;
    project.close();
    expect(entries % 2).toBe(0);
    expect(entries / 2).toBeGreaterThanOrEqual(acknowledged);
    expect(forged).toBeNull();
  });
});

describe('opening refuses, in words,', () => {
  it.each<[string, (path: string) => void, string]>([
    ['a file that is not there', (path) => rmSync(path), 'not-found'],
    ['an export', (path) => writeFileSync(path, 'Source,Destination\r\n'), 'not-a-project'],
    ['an empty file', (path) => truncateSync(path, 0), 'not-a-project'],
    ['another program’s database', (path) => alter(path, 'PRAGMA application_id = 1'), 'not-a-project'],
    ['another program’s database in use', (path) => useElsewhere(path), 'not-a-project'],
    ['a project of a newer version', (path) => alter(path, 'PRAGMA user_version = 99'), 'project-too-new'],
    ['a forged decision', (path) => alter(path, `${FORGED} INSERT INTO step_state VALUES (1, 'done')`), 'project-damaged'],
    ['a decision undone behind the log’s back', (path) => undoBehindItsBack(path), 'project-damaged'],
    [
      'a planted trigger',
      (path) => alter(path, 'CREATE TRIGGER evil AFTER INSERT ON meta BEGIN DELETE FROM account; END'),
      'project-damaged',
    ],
    ['a planted view', (path) => alter(path, 'CREATE VIEW spy AS SELECT * FROM account'), 'project-damaged'],
    ['a missing table', (path) => alter(path, 'DROP TABLE suggestion'), 'project-damaged'],
    ['damaged pages', (path) => scribble(path), 'project-damaged'],
    ['a file cut short', (path) => truncateSync(path, 8192), 'project-damaged'],
  ])('%s', (_name, spoil, code) => {
    const path = closedProject();
    spoil(path);
    const before = existsSync(path) ? statSync(path).size : null;
    expect(() => openProject(path)).toThrow(expect.objectContaining({ name: 'AppError', code, message: expect.stringMatching(/\.$/) }));
    expect(existsSync(path) ? statSync(path).size : null).toBe(before);
    expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('-lock'))).toEqual([]);
  });

  function undoBehindItsBack(path: string): void {
    const project = openProject(path);
    projectTables(project.db).decisions.append([{ act: 'unpair', source: 'id:1' }], 'Ann', '2026-11-23T10:00:00.000Z');
    project.close();
    alter(path, "UPDATE step_state SET state = 'undone'");
  }

  /** As another program leaves its database that was killed: the last changes in the journal. */
  function useElsewhere(path: string): void {
    const db = new Database(`${path}-other`);
    db.pragma('journal_mode = WAL');
    db.exec('CREATE TABLE song (title)');
    for (const ending of ['', '-wal']) copyFileSync(`${path}-other${ending}`, path + ending);
    db.close();
  }

  function alter(path: string, sql: string): void {
    const db = new Database(path);
    db.exec(sql);
    db.close();
  }

  function scribble(path: string): void {
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
  }
});
