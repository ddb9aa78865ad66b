/** The project, its file and the work that goes on in it. */
export const project = {
  beingRead: 'The accounts are being read or paired just now. Try again when that has ended.',
  busy: 'Crosswalk is still busy with the open project. Wait for it or stop it first.',
  fileGone: 'The file is no longer at hand. Choose it again.',
  notInList: 'That project is no longer in the list.',
  samples: 'Samples: Contoso joins Fabrikam',
  none: 'No project is open. Create or open one first.',
  synchronised: (cloud: string) =>
    `This project lies in a folder that ${cloud} synchronises, which can damage it. Save a copy to a folder of this computer and work there.`,
  sourceTenant: 'Source tenant',
  targetTenant: 'Target tenant',
  fileInFolder: (file: string, folder: string) => `${file} in ${folder}`,
  onlyZip: 'Only a zip can be saved here.',
  notSigned: (day: string) => `${day} not signed`,
  revision: (number: number) => `revision ${number}`,
  package: 'Crosswalk package',
  noAccounts: (side: 'source' | 'target') => `There are no accounts of the ${side} tenant yet. Add its user export first.`,
  stillBusy: 'Crosswalk is still busy with the last task. Wait for it or stop it first.',
  stopped: 'Stopped. Nothing was changed.',
  fault: (reference: string) => `The task stopped because of a fault in Crosswalk (reference ${reference}). Nothing was changed.`,
  networkShare: 'a network share',
};
