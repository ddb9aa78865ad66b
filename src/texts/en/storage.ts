/** The project file on the disk, and files that are saved. */
export const storage = {
  damaged: 'The project file is damaged. Open the safety copy that stands beside it, or an earlier copy.',
  partMissing: 'a part is missing',
  logEntry: (number: number) => `entry ${number}`,
  undoneState: 'what is undone',
  logChanged: (place: string) => `The decision log of this project was changed outside Crosswalk (${place}). Open an earlier copy.`,
  revision: (number: number) => `revision ${number}`,
  signatureUnder: (number: number) => `a signature under revision ${number}`,
  signOffChanged: (place: string) => `The sign-off of this project was changed outside Crosswalk (${place}). Open an earlier copy.`,
  diskFull: 'The disk is full. Nothing was changed; make room and try again.',
  diskGone:
    'The disk that holds the project does not answer. Connect the drive or the network again and open the project anew; what was decided before is kept.',
  notWritable: 'The project file cannot be written. Check its folder and its permissions.',
  fileBusy: 'The project file is busy. Try again in a moment.',
  openElsewhere: (name: string) => `“${name}” is already open in another window or by another program. Close it there first.`,
  folderReadOnly: (name: string) =>
    `The folder of “${name}” cannot be written. Copy the project to a folder of your own and open it there.`,
  noFile: (name: string) => `“${name}” is not a file.`,
  cannotOpen: (name: string) => `“${name}” cannot be opened. Check that it is still where it was.`,
  noProject: (name: string) => `“${name}” is not a Crosswalk project. User exports are added inside a project.`,
  newer: (name: string) => `“${name}” was made by a newer version of Crosswalk. Update Crosswalk to open it.`,
  notSaved: {
    diskFull: (name: string) => `${name} was not saved because the disk is full. Make room or choose another place.`,
    shareFull: (name: string) => `${name} was not saved because your share of the disk is full. Choose another place.`,
    diskGone: (name: string) => `${name} was not saved because that disk does not answer. Connect it again or choose another place.`,
    readOnly: (name: string) => `${name} was not saved because that place cannot be written to. Choose another one.`,
    held: (name: string) => `${name} was not saved because another program has it open. Close it there and try again.`,
    noFolder: (name: string) => `${name} was not saved because the folder is not there any more. Choose another one.`,
    folderInTheWay: (name: string) => `${name} was not saved because a folder of that name is in the way.`,
  },
  alreadyThere: (name: string) => `“${name}” is already there. Choose another place or take it away.`,
  noPage: 'There is nothing at this address. Go back to the start page of Crosswalk.\n',
  wentWrong: (reference: string) => `Something went wrong inside Crosswalk (reference ${reference}). Nothing was changed.`,
  unknownRequest: 'The app does not know this request.',
  stranger: (what: string) => `The project file holds something Crosswalk did not put there (${what}). Open an earlier copy.`,
  /** What of a request a screen made is not as the contract says; said to its makers. */
  badRequest: (part: string, fault: string | null) => `${part || 'The request'}: ${fault ?? 'not as expected'}.`,
};
