import { writeFile } from 'node:fs/promises';
import type { Side } from '#core/directory/account.ts';
import type { TakenList, tenantListCalls } from '#contract/calls/tenant-list-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ListedThing, TenantList } from '../db/tenant-list-table.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import { compareList } from './compare-list.ts';
import { listOfFile, listOfReading, type ListFile } from './list-file.ts';
import { takeList, takeListBack } from './take-list.ts';
import { toListChangesShape } from './to-list-changes-shape.ts';

interface Asked {
  readonly side: Side;
  readonly what: ListedThing;
  readonly fileId: string | null;
}

export function tenantListHandlers(context: AppContext, reviewer: () => string): Handlers<typeof tenantListCalls> {
  const { ports, session } = context;
  const write = <T>(work: (tables: ProjectTables, doing: { by: string; at: string }) => T): T => {
    const { tables } = needForWriting(context);
    const made = tables.transact(() => {
      const value = work(tables, { by: reviewer(), at: ports.now().toISOString() });
      tables.meta.nextRevision();
      return value;
    });
    context.changed();
    return made;
  };
  const listOf = (tables: ProjectTables, { side, what, fileId }: Asked): ListFile => {
    if (fileId === null) return listOfReading(tables, side, what);
    const path = ports.pathOf(fileId);
    if (path === null) throw new AppError('not-found', texts.mapping.fileGone);
    return listOfFile(path);
  };
  return {
    'tenants.lookAtList': (asked) => {
      const { tables } = session.need();
      const file = listOf(tables, asked);
      return {
        name: file.name,
        sha256: file.sha256,
        reading: file.readWith && { ...file.readWith, sha256: file.sha256 },
        changes: toListChangesShape(compareList(tables, asked.side, asked.what, file)),
        revision: tables.meta.revision(),
      };
    },
    'tenants.takeList': ({ sha256, revision, ...asked }) =>
      write((tables, doing) => {
        const file = listOf(tables, asked);
        if (file.sha256 !== sha256 || tables.meta.revision() !== revision) {
          throw new AppError('blocked', texts.tenantLists.changedSince);
        }
        return { id: takeList(tables, asked.side, asked.what, file, doing) };
      }),
    'tenants.lists': ({ side, what }) => ({ lists: session.need().tables.tenantLists.history(side, what).map(toTakenList) }),
    'tenants.takeListBack': ({ id }) =>
      write((tables, doing) => {
        takeListBack(tables, id, doing);
        return {};
      }),
    'tenants.saveList': async ({ id }) => {
      const { tenantLists } = session.need().tables;
      const list = tenantLists.find(id);
      if (!list) throw new AppError('not-found', texts.tenantLists.gone);
      const savedAs = await ports.saveFile({
        purpose: 'list',
        suggestedName: list.name,
        write: (path) => writeFile(path, tenantLists.content(id)),
      });
      return { savedAs };
    },
  };
}

function toTakenList(list: TenantList): TakenList {
  const { id, name, tenantName, tenantId, sha256, rows, readWith, takenAt, by, overwrote, takenBackAt, takenBackBy } = list;
  return {
    id,
    name,
    tenantName,
    tenantId,
    sha256,
    rows,
    reading: readWith && { ...readWith, sha256 },
    takenAt,
    by,
    changed: overwrote.length,
    takenBack: takenBackAt === null ? null : { at: takenBackAt, by: takenBackBy ?? '' },
  };
}
