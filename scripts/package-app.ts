import { resolve } from 'node:path';
import { build, Platform, type Configuration } from 'electron-builder';

/** Makes the unpacked app for this computer's processor under Linux; answers its folder. */
export async function packageApp(root: string, electronDist: string, config: Configuration): Promise<string> {
  const output = config.directories?.output ?? 'dist';
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    config: { ...config, electronDist },
    publish: 'never',
  });
  return resolve(root, output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
}
