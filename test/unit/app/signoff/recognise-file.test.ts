import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { LIST_COLUMNS } from '#core/tenant-lists/recognise-list.ts';
import { drive } from '#app/jobs/drive.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { recogniseFile, type Recognised } from '#app/signoff/recognise-file.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { writePackage } from '#test/support/signoff/write-package.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const MAPPING = 'Source,Destination\r\nann.archer@contoso.com,ann.archer@fabrikam.com\r\n';

function recognise(tables: ProjectTables | null, name: string, content: string | Uint8Array): Recognised {
  const disk = join(tempFolder(), 'given');
  writeFileSync(disk, content);
  return drive(recogniseFile(tables, { path: name, disk }), () => true)!.result;
}

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])));

describe('recogniseFile', () => {
  it.each<[name: string, content: string | Uint8Array, found: Recognised]>([
    ['usermapping.csv', 'Source,Destination,Error\r\nann@contoso.com,ann@fabrikam.com,User not found\r\n', 'errors'],
    ['errors.txt', Buffer.from('\uFEFFLine 2: Invalid Email Format\r\n', 'utf16le'), 'errors'],
    ['folder/manifest.json', '{}', 'delivery'],
    ['package.zip', zip({ 'x/manifest.json': '{}' }), 'delivery'],
    ['renamed.xlsx', zip({ 'docProps/custom.xml': '<property name="Crosswalk digest"/>' }), 'delivery'],
    ['saved anew.xlsx', zip({ 'xl/workbook.xml': '<sheet name="Crosswalk"/><sheet name="Decision log"/>' }), 'delivery'],
    ['in another language.xlsx', zip({ 'xl/workbook.xml': '<sheet name="⟦Crosswalk⟧"/><sheet name="⟦Decision log⟧"/>' }), 'delivery'],
    ['users.xlsx', zip({ 'xl/workbook.xml': '<sheet name="Users"/>' }), null],
    ['answered.xlsx', zip({ 'xl/worksheets/sheet7.xml': '<t>crosswalk-question {}</t>' }), 'answers'],
    ['answered, saved by Excel.xlsx', zip({ 'xl/sharedStrings.xml': '<t>Key</t><t>crosswalk-question {}</t>' }), 'answers'],
    ['broken.xlsx', 'PK and nothing else', null],
    ['users.csv', 'User principal name,Display name\r\nann@contoso.com,Ann Archer\r\n', null],
    ['usermapping.csv', MAPPING, null],
    ['empty.csv', '', null],
    ['renamed.txt', `\uFEFF${LIST_COLUMNS.licences.join(',')}\r\n`, 'licences'],
    ['users.csv', `${LIST_COLUMNS.environments.join(',')}\r\n`, 'environments'],
  ])('%s', (name, content, found) => expect(recognise(null, name, content)).toBe(found));

  it('takes a mapping for a delivered one as soon as there is a revision to compare it with', () => {
    const project = pairedProject();
    expect(recognise(project.tables, 'usermapping.csv', MAPPING)).toBeNull();
    freezeNow(project);
    expect(recognise(project.tables, 'usermapping.csv', MAPPING)).toBe('delivery');
  });

  it('knows any file that was delivered, whatever it is called, while none of its bytes differs', () => {
    const project = pairedProject();
    freezeNow(project);
    writePackage(project.tables, 1, tempFolder(), keyOfThisRun());
    expect(recognise(project.tables, 'notes.txt', '# Runbook\n')).toBe('delivery');
    expect(recognise(project.tables, 'notes.txt', '# Runbook!\n')).toBeNull();
  });

  it('says nothing of a file that is gone', () => {
    expect(drive(recogniseFile(null, { path: 'gone.csv', disk: join(tempFolder(), 'gone.csv') }), () => true)!.result).toBeNull();
  });
});
