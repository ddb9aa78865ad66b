/** How the app registration is made that people sign in with; the same in short as docs/app-registration.md. */
export const registration = {
  open: 'How to register the app',
  title: 'How to register the app',
  intro:
    'Crosswalk brings no registration of its own: what reads your directory should be registered by your administrators, who can see it in their logs and take it away. It takes about ten minutes. Crosswalk never reads more than the person who signs in may read, and writes nothing to a tenant.',
  make: 'Register it',
  makeWhere: 'In the Microsoft Entra admin center: Identity, Applications, App registrations, New registration.',
  steps: {
    name: 'Give it a name, for example',
    accounts:
      'Supported account types: “Accounts in any organizational directory” for one registration that serves both tenants, or “this organizational directory only” when each has its own. With the second kind, fill in Tenant here too.',
    redirect: 'Redirect URI: the platform “Public client/native (mobile & desktop)” with the address',
    codes: 'Authentication, Advanced settings: set “Allow public client flows” to Yes. Signing in with a code needs it.',
    permissions: 'API permissions: add the delegated permissions below, then grant admin consent for the tenant.',
    copy: 'Copy the Application (client) ID from the overview into the field here.',
  },
  other: 'For the other tenant, an administrator there opens this address, with its domain and the client ID put in, and accepts:',
  consent: { domain: 'domain of the tenant', client: 'client ID' },
  clouds:
    'Government and China clouds: register the app in the portal of that cloud. A registration of one cloud does not exist in another.',
  permissions: 'Permissions',
  permissionsNote: 'All of the type Delegated. Leave out what you do not want read: what is missing is named on this page.',
  column: { permission: 'Permission', api: 'API', why: 'Why', without: 'Without it' },
  permission: {
    signIn: { why: 'To sign in, and to show the tenant’s name and domains.', without: 'No sign-in.' },
    users: {
      why: 'To read the users: names, addresses, employee IDs, whether an account is enabled and licensed.',
      without: 'Users come from files. Destinations are not looked up again before an export.',
    },
    licences: {
      why: 'To give licences their names and to count free ones.',
      without: 'Fewer names, and how many are free stays unknown.',
    },
    environments: {
      why: 'To list the environments. The person who signs in must be a Power Platform or Dynamics 365 administrator.',
      without: 'Environments are described by hand.',
    },
    environmentUsers: {
      why: 'To read who uses an environment. The person must be a user of it who may read users, such as a system administrator.',
      without: 'The environment’s users come from a file.',
    },
  },
  policies: 'When a sign-in is refused',
  policy: {
    assignment: 'Assignment is required (AADSTS50105): under Enterprise applications, Users and groups, assign the people who sign in.',
    conditional:
      'Conditional Access asks for a managed device or a place (AADSTS53000 to 53003): sign in from such a device, or have the registration excluded. Many tenants block codes; sign in with the browser then.',
    service:
      'PowerApps Service is not in the list of APIs: it appears once Power Platform has been used in the tenant. Its application ID is',
  },
} as const;
