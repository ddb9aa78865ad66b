import { accountKeyTable, type AccountKeyTable } from './account-key-table.ts';
import { accountListTable, type AccountListTable } from './account-list-table.ts';
import { accountSearch, type AccountSearch } from './account-search.ts';
import { accountTable, type AccountTable } from './account-table.ts';
import type { Db } from './connect.ts';
import { acknowledgementTable, type AcknowledgementTable } from './acknowledgement-table.ts';
import { checklistAnswerTable, type ChecklistAnswerTable } from './checklist-answer-table.ts';
import { contradictionTable, type ContradictionTable } from './contradiction-table.ts';
import { decisionTable, type DecisionTable } from './decision-table.ts';
import { environmentExceptionTable, type EnvironmentExceptionTable } from './environment-exception-table.ts';
import { environmentListTable, type EnvironmentListTable } from './environment-list-table.ts';
import { environmentTable, type EnvironmentTable } from './environment-table.ts';
import { deliveredFileTable, type DeliveredFileTable } from './delivered-file-table.ts';
import { importRowTable, type ImportRowTable } from './import-row-table.ts';
import { importTable, type ImportTable } from './import-table.ts';
import { licenceStockTable, type LicenceStockTable } from './licence-stock-table.ts';
import { linkTable, type LinkTable } from './link-table.ts';
import { metaTable, type MetaTable } from './meta-table.ts';
import { reviewRecordTable, type ReviewRecordTable } from './review-record-table.ts';
import { revisionTable, type RevisionTable } from './revision-table.ts';
import { sourceNameTable, type SourceNames } from './source-name-table.ts';
import { suggestionChangeTable, type SuggestionChangeTable } from './suggestion-change-table.ts';
import { suggestionTable, type SuggestionTable } from './suggestion-table.ts';
import { tenantListTable, type TenantListTable } from './tenant-list-table.ts';
import { tenantReadTable, type TenantReadTable } from './tenant-read-table.ts';
import { tenantTable, type TenantTable } from './tenant-table.ts';

/** The tables of a project over one connection, their statements prepared once. */
export interface ProjectTables {
  readonly meta: MetaTable;
  readonly imports: ImportTable;
  readonly rows: ImportRowTable;
  readonly accounts: AccountTable;
  readonly findAccounts: AccountSearch;
  readonly accountList: AccountListTable;
  readonly keys: AccountKeyTable;
  readonly contradictions: ContradictionTable;
  readonly suggestions: SuggestionTable;
  readonly changes: SuggestionChangeTable;
  readonly decisions: DecisionTable;
  readonly links: LinkTable;
  readonly reviewRecords: ReviewRecordTable;
  readonly revisions: RevisionTable;
  readonly delivered: DeliveredFileTable;
  readonly environments: EnvironmentTable;
  readonly environmentLists: EnvironmentListTable;
  readonly environmentExceptions: EnvironmentExceptionTable;
  readonly acknowledgements: AcknowledgementTable;
  readonly answers: ChecklistAnswerTable;
  readonly licenceStock: LicenceStockTable;
  /** The names of all source accounts, read anew. */
  sourceNames(): SourceNames;
  readonly tenants: TenantTable;
  readonly tenantReads: TenantReadTable;
  readonly tenantLists: TenantListTable;
  /** Runs `work` in one transaction: all of it happens, or nothing. */
  transact<T>(work: () => T): T;
}

export function projectTables(db: Db): ProjectTables {
  return {
    meta: metaTable(db),
    imports: importTable(db),
    rows: importRowTable(db),
    accounts: accountTable(db),
    findAccounts: accountSearch(db),
    accountList: accountListTable(db),
    keys: accountKeyTable(db),
    contradictions: contradictionTable(db),
    suggestions: suggestionTable(db),
    changes: suggestionChangeTable(db),
    decisions: decisionTable(db),
    links: linkTable(db),
    reviewRecords: reviewRecordTable(db),
    revisions: revisionTable(db),
    delivered: deliveredFileTable(db),
    environments: environmentTable(db),
    environmentLists: environmentListTable(db),
    environmentExceptions: environmentExceptionTable(db),
    acknowledgements: acknowledgementTable(db),
    answers: checklistAnswerTable(db),
    licenceStock: licenceStockTable(db),
    sourceNames: sourceNameTable(db),
    tenants: tenantTable(db),
    tenantReads: tenantReadTable(db),
    tenantLists: tenantListTable(db),
    transact: (work) => db.transaction(work).immediate(),
  };
}
