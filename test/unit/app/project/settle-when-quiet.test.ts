import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { sessionHolder } from '#app/project/project-session.ts';
import { settleWhenQuiet } from '#app/project/settle-when-quiet.ts';
import { tempFolder } from '#test/support/temp-project.ts';

it('what was decided stands in the file itself soon after, so that a copy of it holds it', () => {
  vi.useFakeTimers();
  const folder = tempFolder();
  const session = sessionHolder();
  const changed = settleWhenQuiet(session);
  const { path, tables } = session.create(join(folder, 'open.crosswalk'));
  const nameInCopy = (name: string): string => {
    const copy = join(folder, name);
    copyFileSync(path, copy);
    const project = openProject(copy);
    const told = projectTables(project.db).meta.name();
    project.close();
    return told;
  };
  const before = tables.meta.name();
  tables.meta.setName('Contoso');
  changed();
  vi.advanceTimersByTime(2000);
  expect(nameInCopy('early.crosswalk')).toBe(before);
  changed();
  vi.advanceTimersByTime(2000);
  expect(nameInCopy('still-early.crosswalk')).toBe(before);
  vi.advanceTimersByTime(1500);
  expect(nameInCopy('quiet.crosswalk')).toBe('Contoso');
  session.close();
  changed();
  vi.advanceTimersByTime(5000);
  vi.useRealTimers();
});
