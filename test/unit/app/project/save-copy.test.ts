import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { saveCopy } from '#app/project/save-copy.ts';
import { tempFolder, tempProject } from '#test/support/temp-project.ts';

describe('saving a copy', () => {
  it('writes one plain, checked file that opens with everything in it, while the project stays open', async () => {
    const project = tempProject();
    project.add('source', { userPrincipalName: 'ann@contoso.com', displayName: 'Ann' });
    const path = join(tempFolder(), 'copy.crosswalk');
    await saveCopy(project.db, path);
    expect(readdirSync(join(path, '..'))).toEqual(['copy.crosswalk']);
    const copy = openProject(path);
    expect(projectTables(copy.db).accounts.count('source')).toBe(1);
    copy.close();
    expect(project.tables.accounts.count('source')).toBe(1);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const project = tempProject();
    const path = join(tempFolder(), 'no such folder', 'copy.crosswalk');
    await expect(saveCopy(project.db, path)).rejects.toMatchObject({ code: 'read-only' });
    expect(existsSync(path)).toBe(false);
  });
});
