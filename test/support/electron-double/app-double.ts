import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { App, CommandLine } from 'electron';
import { machine } from './machine.ts';

type Known = Pick<
  App,
  | 'enableSandbox'
  | 'setPath'
  | 'getPath'
  | 'getAppPath'
  | 'getVersion'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'isPackaged'
>;

class AppDouble extends EventEmitter implements Known {
  readonly commandLine: Pick<CommandLine, 'getSwitchValue'> = {
    getSwitchValue: (name) => machine.switches[name] ?? '',
  };

  get isPackaged(): boolean {
    return machine.packaged;
  }
  enableSandbox(): void {
    if (machine.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    machine.sandboxed = true;
  }
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    machine.paths[name] = path;
  }
  getPath(name: Parameters<App['getPath']>[0]): string {
    const path = machine.paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  getAppPath(): string {
    return '/opt/crosswalk';
  }
  getVersion(): string {
    return '1.2.3';
  }
  setAppUserModelId(): void {}
  requestSingleInstanceLock(): boolean {
    return !machine.anotherInstanceRuns;
  }
  async whenReady(): Promise<void> {
    machine.ready = true;
  }
  /** Like the real one: asks first, and ends only when nobody objects. */
  quit(): void {
    let stopped = false;
    this.emit('before-quit', { preventDefault: () => (stopped = true) });
    if (!stopped) machine.ends.push('quit');
  }
  exit(code = 0): void {
    machine.ends.push(`exit ${code}`);
  }
}

export const app = new AppDouble();
