/** What happened, and what to do next. */
type Words = readonly [string, string];

const ADMIN_CONSENT: Words = [
  'The tenant has not agreed to Crosswalk’s registration reading it.',
  'Ask an administrator of that tenant to grant admin consent as docs/app-registration.md describes, then sign in again.',
];
const SIGN_IN_AGAIN: Words = ['The sign-in has come to its end.', 'Sign in again; what was read stays.'];
const POLICY: Words = [
  'A Conditional Access policy of the tenant does not allow this sign-in.',
  'Ask its administrator which device, place or app the policy asks for, or to exclude this registration from it.',
];
const WRONG_APP: Words = [
  'The tenant does not know this client id.',
  'Compare the client id with the app registration, and the cloud with the one it was registered in.',
];
const WRONG_TENANT: Words = ['There is no such tenant in this cloud.', 'Check the tenant’s domain or id, and the cloud.'];
const MORE_PROOF: Words = ['The tenant asks for a second factor.', 'Sign in again in the browser and confirm who you are.'];

/** What Entra's error codes mean for somebody who reads a tenant; https://login.microsoftonline.com/error lists them all. */
export const ENTRA_CODES: Readonly<Record<string, Words>> = {
  AADSTS65001: ADMIN_CONSENT,
  AADSTS90094: ADMIN_CONSENT,
  AADSTS90095: ADMIN_CONSENT,
  AADSTS650052: ADMIN_CONSENT,
  AADSTS900971: [
    'The registration has no redirect address for programs on a desktop.',
    'Add the platform “Mobile and desktop applications” with http://localhost to it.',
  ],
  AADSTS65004: ['The request for permission was declined.', 'Sign in again and accept it, or ask an administrator for admin consent.'],
  AADSTS50105: [
    'This person is not assigned to the registration.',
    'Ask an administrator to assign the person under Enterprise applications, Users and groups.',
  ],
  AADSTS53000: POLICY,
  AADSTS53001: POLICY,
  AADSTS53002: POLICY,
  AADSTS53003: POLICY,
  AADSTS530034: POLICY,
  AADSTS530036: POLICY,
  AADSTS50005: POLICY,
  AADSTS50076: MORE_PROOF,
  AADSTS50079: MORE_PROOF,
  AADSTS50072: MORE_PROOF,
  AADSTS50158: MORE_PROOF,
  AADSTS50053: ['The account is locked after too many attempts.', 'Wait a while, or ask an administrator of the tenant.'],
  AADSTS50055: ['The password has expired.', 'Change it on the sign-in page, then sign in again.'],
  AADSTS50057: ['The account is disabled.', 'Sign in with another account, or ask an administrator to enable it.'],
  AADSTS50126: ['The name or the password was not right.', 'Sign in again.'],
  AADSTS50034: ['The tenant does not know this account.', 'Sign in with an account of that tenant.'],
  AADSTS50020: ['The account belongs to another tenant and is no guest here.', 'Sign in with an account of the tenant you want to read.'],
  AADSTS90072: ['The account belongs to another tenant and is no guest here.', 'Sign in with an account of the tenant you want to read.'],
  AADSTS50194: ['The registration is for one tenant only.', 'Fill in that tenant’s domain or id under Tenant, then sign in again.'],
  AADSTS700016: WRONG_APP,
  AADSTS700038: WRONG_APP,
  AADSTS90002: WRONG_TENANT,
  AADSTS900023: WRONG_TENANT,
  AADSTS90038: ['The tenant is in another cloud.', 'Choose the cloud the tenant is in, then sign in again.'],
  AADSTS900432: ['The tenant is in another cloud.', 'Choose the cloud the tenant is in, then sign in again.'],
  AADSTS7000218: [
    'The registration does not allow public clients.',
    'Turn on “Allow public client flows” under Authentication of the app registration.',
  ],
  AADSTS50011: [
    'The registration does not know the address to come back to.',
    'Add the platform “Mobile and desktop applications” with http://localhost to the app registration.',
  ],
  AADSTS500011: [
    'The tenant has no such service.',
    'Read what else there is; where Power Platform was never used, there are no environments to be read.',
  ],
  AADSTS50173: SIGN_IN_AGAIN,
  AADSTS70008: SIGN_IN_AGAIN,
  AADSTS70043: SIGN_IN_AGAIN,
  AADSTS700082: SIGN_IN_AGAIN,
  AADSTS700084: SIGN_IN_AGAIN,
  AADSTS50078: SIGN_IN_AGAIN,
  AADSTS50132: SIGN_IN_AGAIN,
  AADSTS50133: SIGN_IN_AGAIN,
  AADSTS70011: ['The registration does not hold the permissions asked for.', 'Compare it with docs/app-registration.md.'],
  AADSTS70020: ['The code was used too late.', 'Start again and enter the new code at once.'],
};
