import { readRows } from '#core/directory/read-rows.ts';
import type { ProjectTables } from '../db/project-tables.ts';
