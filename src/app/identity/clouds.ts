import type { Cloud } from '#core/mapping/environment.ts';

/** Where one of Microsoft's clouds answers. */
export interface CloudEndpoints {
  /** Host of the sign-in pages. */
  readonly login: string;
  readonly graph: string;
  /** Host of the Power Platform admin service, and the resource its tokens are for. */
  readonly powerPlatform: string;
  readonly powerPlatformResource: string;
  /** Domains under which Dataverse organisations live. */
  readonly dataverse: RegExp;
}

const WORLDWIDE_DATAVERSE = /^[a-z0-9-]+\.(?:crm|crm\d{1,2})\.dynamics\.com$/;

/**
 * The only addresses Crosswalk ever talks to, and only after somebody signs in. They are constants on
 * purpose: no setting, file or variable can point the app elsewhere. Sources: Microsoft Graph's page on
 * national clouds, and the constants of Microsoft's own Terraform provider and PowerShell module.
 */
export const CLOUD_ENDPOINTS: Readonly<Record<Cloud, CloudEndpoints>> = {
  public: {
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    powerPlatform: 'api.bap.microsoft.com',
    powerPlatformResource: 'https://service.powerapps.com/',
    dataverse: WORLDWIDE_DATAVERSE,
  },
  // The moderate government cloud shares sign-in and Graph with everybody.
  gcc: {
    login: 'login.microsoftonline.com',
    graph: 'graph.microsoft.com',
    powerPlatform: 'gov.api.bap.microsoft.us',
    powerPlatformResource: 'https://gov.service.powerapps.us/',
    dataverse: WORLDWIDE_DATAVERSE,
  },
  'gcc-high': {
    login: 'login.microsoftonline.us',
    graph: 'graph.microsoft.us',
    powerPlatform: 'high.api.bap.microsoft.us',
    powerPlatformResource: 'https://high.service.powerapps.us/',
    dataverse: /^[a-z0-9-]+\.crm\.microsoftdynamics\.us$/,
  },
  dod: {
    login: 'login.microsoftonline.us',
    graph: 'dod-graph.microsoft.us',
    powerPlatform: 'api.bap.appsplatform.us',
    powerPlatformResource: 'https://service.apps.appsplatform.us/',
    dataverse: /^[a-z0-9-]+\.crm\.appsplatform\.us$/,
  },
  china: {
    login: 'login.partner.microsoftonline.cn',
    graph: 'microsoftgraph.chinacloudapi.cn',
    powerPlatform: 'api.bap.partner.microsoftonline.cn',
    powerPlatformResource: 'https://service.powerapps.cn/',
    dataverse: /^[a-z0-9-]+\.crm\.dynamics\.cn$/,
  },
};

const CLOUDS = Object.values(CLOUD_ENDPOINTS);
const FIXED_HOSTS: ReadonlySet<string> = new Set(CLOUDS.flatMap(({ login, graph, powerPlatform }) => [login, graph, powerPlatform]));

/** The hosts whose pages people sign in on. */
export const LOGIN_HOSTS: ReadonlySet<string> = new Set(CLOUDS.map(({ login }) => login));

/** Whether an address is one of Microsoft's services above, over https and without any disguise. */
export function isMicrosoftAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
  return FIXED_HOSTS.has(url.hostname) || CLOUDS.some(({ dataverse }) => dataverse.test(url.hostname));
}
