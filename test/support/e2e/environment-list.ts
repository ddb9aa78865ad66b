/** The full access users of an environment, as Advanced Find writes them: nine of ten of Woodgrove, and others. */
export const environmentList = {
  name: 'Full Access Users.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Full Name,Windows Live ID,Access Mode,Status,Application ID',
      ...['anna.berg', 'bruno.keller', 'carmen.ortega', 'dmitri.volkov', 'elena.rossi', 'maria.lopez', 'zoltan.papp'].map(
        (name) => `${name},${name}@woodgrove.example,Read-Write,Enabled,`,
      ),
      'Ivo Gone,ivo.gone@woodgrove.example,Read-Write,Enabled,',
      '# Flow,flow@woodgrove.example,Read-Write,Enabled,00000007-0000-0000-c000-000000000000',
      'Nils Off,nils.off@woodgrove.example,Read-Write,Disabled,',
    ].join('\r\n'),
  ),
};
