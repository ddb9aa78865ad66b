/** The sample exports that ship with the app: fictional Contoso joins fictional Fabrikam. */
export const SAMPLE_FILES = [
  { name: 'contoso-users.csv', side: 'source' },
  { name: 'fabrikam-users.csv', side: 'target' },
] as const;
