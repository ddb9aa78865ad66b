import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TargetConfiguration } from 'electron-builder';
import { describe, expect, test } from 'vitest';
import { builderConfig } from '../../scripts/package-config.ts';

const root = join(import.meta.dirname, '..', '..');
const config = builderConfig('out');
const targets = (platform: 'win' | 'mac' | 'linux'): string[] =>
  ((config[platform]?.target ?? []) as TargetConfiguration[]).flatMap(({ target, arch }) =>
    [arch ?? []].flat().map((each) => `${target} ${each}`),
  );

describe('builderConfig', () => {
  test('makes installers and portable packages for the three systems', () => {
    expect(targets('win')).toEqual(['nsis x64', 'nsis arm64', 'portable x64', 'portable arm64']);
    expect(targets('mac')).toEqual(['dmg x64', 'dmg arm64']);
    expect(targets('linux')).toEqual(['AppImage x64', 'AppImage arm64', 'deb x64', 'deb arm64']);
  });

  test('states each fuse itself instead of leaving one to electron-builder', () => {
    expect(config.electronFuses).toBeUndefined();
    expect(config.afterPack).toBeTypeOf('function');
  });

  test('never rebuilds the native module and never publishes', () => {
    expect([config.npmRebuild, config.nodeGypRebuild, config.buildDependenciesFromSource, config.publish]).toEqual([
      false,
      false,
      false,
      null,
    ]);
  });

  test('leaves a person’s projects where they are when the app is removed', () => {
    expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, perMachine: false });
  });

  test('opens project files by a double click', () => {
    expect(config.fileAssociations).toMatchObject([{ ext: 'crosswalk' }]);
  });

  test.each([config.win?.icon, config.mac?.icon, config.linux?.icon])('has the icon %s', (icon) => {
    expect(existsSync(join(root, String(icon)))).toBe(true);
  });
});
