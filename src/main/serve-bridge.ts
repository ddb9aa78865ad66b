import type { App } from '#app/app.ts';
import type { Ports } from '#app/ports.ts';
import { CHANNELS } from '#contract/electron-channels.ts';
import { AppError } from '#contract/failure.ts';
import type { FilePurpose } from '#contract/transport.ts';
import { texts } from '#texts/texts.ts';
import type { FileHandles } from './file-handles.ts';
import { handleIpc } from './handle-ipc.ts';

/** The largest honest call takes decisions on 100,000 accounts at once, about ten million characters. */
export const CALL_LIMIT = 32 * 1024 * 1024;
/** Bytes of a file without a path; larger ones have to be saved first. */
export const UPLOAD_LIMIT = 256 * 1024 * 1024;

const PURPOSES: readonly FilePurpose[] = ['exports', 'answers', 'project'];

/** Answers the page's four questions. Types at the wire are promises of the preload, so each is checked again. */
export function serveBridge(app: App, ports: Pick<Ports, 'chooseFiles' | 'log'>, handles: FileHandles): void {
  handleIpc(CHANNELS.call, ports.log, async (name, input) => {
    if (typeof name !== 'string' || typeof input !== 'string') throw malformed();
    if (name.length > 100 || input.length > CALL_LIMIT) {
      throw new AppError('bad-input', texts.desktop.request.tooLarge);
    }
    return app.call(name, parse(input));
  });

  handleIpc(CHANNELS.adoptPath, ports.log, async (path) => {
    if (typeof path !== 'string' || path.length > 32_767) throw malformed();
    return { ok: true, value: await handles.adopt(path) };
  });

  handleIpc(CHANNELS.adoptBytes, ports.log, async (name, bytes) => {
    if (typeof name !== 'string' || name.length > 1000 || !(bytes instanceof Uint8Array)) throw malformed();
    if (bytes.byteLength > UPLOAD_LIMIT) {
      throw new AppError('file-refused', texts.desktop.request.fileTooLarge);
    }
    return { ok: true, value: await handles.adoptBytes(name, bytes) };
  });

  handleIpc(CHANNELS.chooseFiles, ports.log, async (purpose) => {
    const known = PURPOSES.find((each) => each === purpose);
    if (known === undefined) throw malformed();
    return { ok: true, value: await ports.chooseFiles(known) };
  });
}

function malformed(): AppError {
  return new AppError('bad-input', texts.desktop.request.malformed);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}
