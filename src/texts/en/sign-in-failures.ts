/** What failed in a sign-in, and what to do next. */
export const signInFailures = {
  adminConsent: {
    message: 'The tenant has not agreed to Crosswalk’s registration reading it.',
    next: 'Ask an administrator of that tenant to grant admin consent, then sign in again: see How to register the app on the Tenants page.',
  },
  signInAgain: { message: 'The sign-in has come to its end.', next: 'Sign in again; what was read stays.' },
  policy: {
    message: 'A Conditional Access policy of the tenant does not allow this sign-in.',
    next: 'Ask its administrator which device, place or app the policy asks for, or to exclude this registration from it.',
  },
  wrongApp: {
    message: 'The tenant does not know this client ID.',
    next: 'Compare the client ID with the app registration, and the cloud with the one it was registered in.',
  },
  wrongTenant: { message: 'There is no such tenant in this cloud.', next: 'Check the tenant’s domain or ID, and the cloud.' },
  moreProof: { message: 'The tenant asks for a second factor.', next: 'Sign in again in the browser and confirm who you are.' },
  noRedirect: {
    message: 'The registration has no redirect address for programs on a desktop.',
    next: 'Add the platform “Mobile and desktop applications” with http://localhost to it.',
  },
  permissionDeclined: {
    message: 'The request for permission was declined.',
    next: 'Sign in again and accept it, or ask an administrator for admin consent.',
  },
  notAssigned: {
    message: 'This person is not assigned to the registration.',
    next: 'Ask an administrator to assign the person under Enterprise applications, Users and groups.',
  },
  locked: { message: 'The account is locked after too many attempts.', next: 'Wait a while, or ask an administrator of the tenant.' },
  passwordExpired: { message: 'The password has expired.', next: 'Change it on the sign-in page, then sign in again.' },
  disabled: { message: 'The account is disabled.', next: 'Sign in with another account, or ask an administrator to enable it.' },
  wrongPassword: { message: 'The name or the password was not right.', next: 'Sign in again.' },
  unknownAccount: { message: 'The tenant does not know this account.', next: 'Sign in with an account of that tenant.' },
  strangeAccount: {
    message: 'The account belongs to another tenant and is no guest here.',
    next: 'Sign in with an account of the tenant you want to read.',
  },
  oneTenant: {
    message: 'The registration is for one tenant only.',
    next: 'Fill in that tenant’s domain or ID under Tenant, then sign in again.',
  },
  otherCloud: { message: 'The tenant is in another cloud.', next: 'Choose the cloud the tenant is in, then sign in again.' },
  noPublicClients: {
    message: 'The registration does not allow public clients.',
    next: 'Turn on “Allow public client flows” under Authentication of the app registration.',
  },
  unknownRedirect: {
    message: 'The registration does not know the address to come back to.',
    next: 'Add the platform “Mobile and desktop applications” with http://localhost to the app registration.',
  },
  noService: {
    message: 'The tenant has no such service.',
    next: 'Read what else there is; where Power Platform was never used, there are no environments to be read.',
  },
  lacksPermissions: {
    message: 'The registration does not hold the permissions asked for.',
    next: 'Add them as the table of permissions says: see How to register the app on the Tenants page.',
  },
  codeTooLate: { message: 'The code was used too late.', next: 'Start again and enter the new code at once.' },
  declined: { message: 'The sign-in was declined in the browser.', next: 'Sign in again, and accept what Crosswalk asks to read.' },
  codeUnused: { message: 'The code was not used in time.', next: 'Start again and enter the new code at once.' },
  otherSignIn: { message: 'The answer belongs to another sign-in.', next: 'Close the other tabs of the sign-in and try again.' },
  noWaiting: {
    message: 'This computer did not let Crosswalk wait for the browser’s answer.',
    next: 'Sign in with a code instead; a security program may forbid programs to listen on 127.0.0.1.',
  },
  nobodyAnyMore: { message: 'Nobody is signed in any more.', next: 'Sign in again; what was read stays.' },
};
