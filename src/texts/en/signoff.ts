import { count } from './count.ts';

const ofUsers = (users: number): string => (users === 1 ? 'one user' : `${count(users)} users`);

/** Revisions, their signatures and the files written from them. */
export const signoff = {
  change: {
    added: 'Came into the list since.',
    removed: 'Is no longer in the list.',
    renamed: 'Was renamed.',
    accepted: 'This target was chosen.',
    excluded: 'The account was excluded.',
    open: 'The account was left without a target.',
    takenBack: 'The decision was taken back.',
    pairedAgain: 'The accounts were paired again, or an export or a list of users changed.',
  },
  dayOf: {
    unknown: 'Is in the fresh export, but not in the revision.',
    deleted: 'Was deleted.',
    gone: 'Is no longer in the export.',
    disabled: 'Is disabled now.',
    renamed: (upn: string) => `Is called ${upn} now.`,
    unlicensed: 'Has no licence.',
  },
  person: {
    unmapped: {
      undecided: 'not decided',
      'without-target': 'no target',
      'not-in-directory': 'not in the directory',
      refused: 'cannot be written',
    },
    excluded: (reason: string, note: string) => `excluded: ${reason}${note === '' ? '' : ` (${note})`}`,
    listed: (environment: string) => `in ${environment}`,
    listedAs: (environment: string, outcome: string) => `in ${environment}: ${outcome}`,
    becomes: (upn: string) => `becomes ${upn}`,
  },
  acknowledgeFirst: (finding: string) => `Somebody has to acknowledge this under Readiness first: ${finding}`,
  manifest: {
    otherSpelling: 'It is not written as Crosswalk writes it.',
    unreadable: 'It cannot be read.',
    unknown: 'It is not a manifest that this version knows.',
    badSignature: 'Its signature does not fit.',
  },
  statement: {
    ofUsers: (users: number, mapped: number) => `Of ${ofUsers(users)}, ${count(mapped)} ${mapped === 1 ? 'becomes' : 'become'}`,
    inEnvironments: (environments: number, users: number, mapped: number) =>
      `In ${count(environments)} environments with ${ofUsers(users)} together, ${count(mapped)} ${mapped === 1 ? 'becomes' : 'become'}`,
    figures: (scope: string, excluded: number, unmapped: number) =>
      `${scope} the account shown beside them, ${count(excluded)} ${excluded === 1 ? 'is' : 'are'} excluded for the reason given, and ${count(unmapped)} ${unmapped === 1 ? 'has' : 'have'} no account to become.`,
    revision: (number: number, project: string) => `revision ${number} of “${project}”`,
    client: (revision: string) =>
      `I have looked at ${revision} and approve it for my organisation: the accounts are to be mapped as it says, and not otherwise.`,
    consultant: (revision: string) =>
      `I have prepared or checked ${revision}: to my knowledge it says what the exports and the decisions of the people named in it say.`,
    second: (revision: string, frozenBy: string) =>
      `I have checked ${revision} myself, as a second person beside ${frozenBy || 'the one who prepared it'}, and agree with it.`,
    consequence:
      'I know that Microsoft neither moves nor maps a user who is not in the mapping file, and that any later change to these people makes a new revision, which has to be signed again.',
  },
  refused: {
    email: 'That is no e-mail address.',
    mark: 'That is no drawing.',
    notAsked: (revision: number) => `Revision ${revision} asks for no such signature.`,
    given: 'This signature has been given already.',
    samePerson: 'Each signature has to be another person’s.',
    sameAsFrozen: (frozenBy: string) => `The second signature has to be of another person than ${frozenBy}, who froze this revision.`,
  },
  nothingSigned: 'No revision is signed yet: there is nothing to compare the exports with.',
  noSheet: 'no such sheet',
  rows: (rows: number) => `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`,
  genuine: {
    outOfDate: (revision: number, people: number) =>
      `Genuine, but out of date: written from revision ${revision}, and ${people === 1 ? 'one person differs' : `${people} people differ`} since.`,
    draft: 'These files are as Crosswalk wrote them, but nobody froze or signed what they say.',
    withoutProject: (revision: number) =>
      `Genuine: as Crosswalk wrote them from revision ${revision}. Whether a later revision has taken its place, only the project can tell.`,
    superseded: (revision: number, latest: number) =>
      `Genuine, but superseded: written from revision ${revision}; the project is at revision ${latest}.`,
    current: (revision: number) => `Genuine and current: written from revision ${revision}, which is signed.`,
    notAllSigned: (revision: number) =>
      `Genuine and current, written from revision ${revision}, but not all signatures stand that it asks for.`,
    picked: 'Only the files given were looked at, not the rest of their package.',
    packedByOthers: 'Crosswalk wrote these files as a folder; the archive they came in is somebody else’s.',
  },
  revisionChanged: (revision: number) => `Revision ${revision} was changed outside Crosswalk. Open an earlier copy.`,
  noRevision: (revision: number) => `There is no revision ${revision} in this project.`,
  laterRevision: (latest: number, revision: number) => `Revision ${latest} has taken the place of revision ${revision}. Sign that one.`,
  fileGone: 'A file is no longer at hand. Drop it again.',
  readAgain: 'What you read is no longer what the revision says. Read it again before you sign.',
  nothingCompared: 'Nothing was compared yet.',
  altered: {
    files: (files: number) => `Altered: ${files === 1 ? 'one file is' : `${files} files are`} not as the manifest says.`,
    unseen: (files: number) =>
      files === 1
        ? 'Altered: this file was changed since Crosswalk wrote it, though not in anything that it says.'
        : `Altered: ${count(files)} files were changed since Crosswalk wrote them, though not in anything that they say.`,
    rows: (files: number, rows: number) =>
      `Altered: ${files === 1 ? 'this file was' : `${count(files)} files were`} changed in ${rows === 1 ? 'one row' : `${count(rows)} rows`}.`,
    manifestAndFiles: (wrong: string) =>
      `Altered: the manifest is not as Crosswalk wrote it. ${wrong} So nothing vouches for the other files.`,
    because: (doubt: string) => `Altered: ${doubt}`,
    archive:
      'Altered: every file in the archive is as it was written, but the archive itself is not: it was packed anew, or names or dates in it were changed. Unpacked into a folder, the files are genuine.',
    manifest: (wrong: string) => `Altered: the manifest is not as Crosswalk wrote it. ${wrong}`,
  },
  doubt: {
    signature: 'a signature in the manifest does not fit the revision.',
    revision: (revision: number) => `this project knows no revision ${revision} with that digest.`,
    key: 'the manifest is signed with a key with which nothing of this project was ever written.',
  },
  file: {
    missing: 'It is not there.',
    otherContent: 'Its content is not what was written.',
    unlisted: 'Crosswalk did not put it there.',
    nameOnly: 'A file of this name was written from this project, but not with this content.',
    strange: 'Crosswalk did not write it.',
    writtenAnew: 'Its rows say what the revision says, but it was written anew.',
  },
  needsProject:
    'Files without their manifest are verified with the project they were written from. Open it, or add the manifest.json of the package.',
  damaged: 'The archive cannot be opened: it is damaged, or was changed.',
  /** Of a workbook that is verified by itself. */
  seal: {
    holds: 'The workbook bears a seal that tells the hash of all it holds, signed with the key of the installation that wrote it.',
    none: 'The workbook bears no seal: it was written outside a package, saved anew by another program, or changed. Open the project it was written from, which compares it cell by cell.',
    otherBytes: 'It is not, byte for byte, what its seal tells of.',
    altered: (wrong: string) =>
      `Altered: the seal of the workbook does not hold. ${wrong} The project it was written from can tell which rows differ.`,
  },
  notOurs: 'This is nothing that was written from this project, or it was changed beyond recognition.',
  manifestOnly: 'Only the manifest was looked at: the files it lists were not given.',
  /** What an error of Microsoft's validation calls for. */
  remedy: {
    sameAddress:
      'The target account still bears the name of the source account. Choose the name it has in the target tenant now, usually one under onmicrosoft.com: the domain can only move afterwards.',
    twice: 'The address stands on two lines. Pair one of the two people with somebody else, or exclude one.',
    licence: 'Assign a licence to the target account in the target tenant and validate again. The pair itself may stay.',
    disabled: 'Enable the target account in the target tenant and validate again, or pair this person with an account that is active.',
    comma: 'The line has more than two values. Write the file again from here: Crosswalk writes two on every line.',
    format:
      'One of the two names does not have the form user@domain. Choose the account again, as the directory writes it, and write the file again.',
    missing:
      'The account is not in the tenant under this name: it was renamed, deleted or never created. Choose the account as it is called now, or create it, and validate again.',
    otherwise: 'Look at the pair, correct it or exclude the person, write the file again and validate it.',
  },
};
