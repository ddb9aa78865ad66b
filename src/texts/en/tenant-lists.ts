/** Lists of a tenant's licences and environments. */
export const tenantLists = {
  titles: { licences: 'Licences of the tenant', environments: 'Power Platform environments of the tenant' },
  kinds: { licences: 'a list of licences', environments: 'a list of environments' },
  otherHeader: (kind: string, header: string) => `This is not ${kind} that Crosswalk has made. Its first line would be: ${header}`,
  wrongLine: (line: number, kind: string, column: string) => `Line ${line} is not as ${kind} should be: ${column}.`,
  cellCount: 'the number of its cells',
  tooLarge: 'No list of licences or environments is that large.',
  notUtf8: 'This file is not written in UTF-8.',
  gone: 'That list is not in the project.',
  notTheOne: 'Only the list that counts can be taken back.',
  changedSince: 'The list or the project has changed since it was shown. Look at it again.',
};
