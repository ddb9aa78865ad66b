import type { Locator } from '@playwright/test';

export interface DroppedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Drags files from outside the window onto a place and lets go. */
export async function dropFiles(onto: Locator, files: readonly DroppedFile[]): Promise<void> {
  const plain = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }));
  const data = await onto.page().evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, plain);
  for (const type of ['dragenter', 'dragover', 'drop']) await onto.dispatchEvent(type, { dataTransfer: data });
  await data.dispose();
}

/** Drags files or folders of this computer onto the middle of a place and lets go, as the system does it; Chromium only. */
export async function dropFromDisk(onto: Locator, paths: readonly string[]): Promise<void> {
  const box = await onto.boundingBox();
  if (box === null) throw new Error('the place to drop on cannot be seen');
  const session = await onto.page().context().newCDPSession(onto.page());
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, x, y, data });
  await session.detach();
}
