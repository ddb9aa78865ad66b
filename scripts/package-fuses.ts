import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses';

/**
 * The switches inside Electron's binary, every one stated: a new one that is missing here is a compile error,
 * and `strictlyRequireAllFuses` makes packaging fail where the binary knows more than this list.
 */
export const FUSES = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  resetAdHocDarwinSignature: false,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  // Off also means that Playwright cannot attach: end-to-end tests drive the unpackaged app.
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const satisfies FuseV1Config & Record<FuseV1Options, boolean>;
