import { workbookSheets } from './workbook-sheets.ts';
import { workbookWords } from './workbook-words.ts';

/** The migration workbook: its cover, its summary, its lists. What it counts stands in plain digits, its days as ISO writes them. */
export const workbook = {
  words: workbookWords,
  sheets: workbookSheets,
  title: (project: string) => `Migration workbook, ${project}`,
  footer: {
    draft: (digest: string) => `Not signed, digest ${digest}`,
    revision: (revision: number, digest: string) => `Revision ${revision}, digest ${digest}`,
  },
  /** A sheet whose name holds nothing that can be shown. */
  namelessSheet: 'Sheet',
  /** Every sheet: its name and what it is about. A name has 31 characters at most. */
  contents: {
    cover: 'Cover',
    summary: ['Summary', 'The figures on one page'],
    crosswalk: ['Crosswalk', 'Every source account with its target'],
    exclusions: ['Exclusions', 'Who is excluded on purpose'],
    unmapped: ['Unmapped', 'Who would be lost'],
    findings: ['Findings', 'What the rules found'],
    readiness: ['Readiness', 'Steps before and after the move'],
    mailboxes: ['Mailbox work', 'What becomes of each mailbox'],
    toCreate: ['Users to create', 'Accounts missing in the target tenant'],
    licences: ['Licences', 'Needed against available'],
    changes: ['Changes', 'Against the revision before'],
    files: ['Imported files', 'What all of this was worked out from'],
    decisions: ['Decision log', 'Every decision in its order'],
  } as const satisfies Record<string, string | readonly [name: string, about: string]>,
  environmentAbout: (name: string) => `Environment ${name}`,
  cover: {
    title: 'Migration workbook',
    from: 'From',
    to: 'To',
    revision: 'Revision',
    draft: 'What stands now; nobody has frozen or signed it',
    written: 'Written',
    frozen: 'Frozen',
    by: (when: string, whom: string) => `${when} by ${whom}`,
    digest: 'Digest (SHA-256)',
    digestBefore: 'Digest of the one before',
    signatures: 'Signatures',
    nobodySigned: 'Nobody has signed this yet.',
    signatureOf: (name: string) => `Signature of ${name}`,
    signedAt: (when: string, zone: string) => `${when}, signed in the time zone ${zone}`,
    quote: (statement: string) => `“${statement}”`,
    otherRevision: (digest: string) => `This signature is about another revision: ${digest}`,
    howToVerify: 'How to verify',
    verify:
      'Open Crosswalk, choose “Verify” and drop this workbook, a usermapping.csv or the whole folder on it; or run “crosswalk verify PATH”. ' +
      'It says whether what you hold is genuine and current, genuine but superseded, or altered, and where. ' +
      'The file manifest.json beside this workbook holds the SHA-256 of every file, signed with the key of the installation that wrote them; the workbook bears such a seal inside as well, so that it can be verified alone until another program saves it. No network is needed.',
    contents: 'Contents',
  },
  summary: {
    title: 'Summary',
    accounts: 'Source accounts',
    together: 'Together',
    decided: 'Decided by a person',
    byState: 'Source accounts by state',
    environments: 'Environments',
    columns: { environment: 'Environment', users: 'Users', mapped: 'Mapped', excluded: 'Excluded', unmapped: 'Unmapped' },
    unmappedUsers: 'Unmapped users, who would be lost',
    findings: 'Findings',
    findingColumns: { severity: 'Severity', findings: 'Findings', acknowledged: 'Acknowledged' },
    workLeft: 'Work that is left',
    toCreate: 'Users to create in the target tenant',
    toReconfigure: 'Mailboxes to reconfigure',
    licencesMissing: 'Licences missing',
    stepsOpen: 'Readiness steps still open',
  },
};
