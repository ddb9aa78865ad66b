import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** A piece of a file that is being written, and how many of its lines are rows. */
export interface TextBlock {
  readonly text: string;
  readonly rows: number;
}

/** Writes a file for its owner's eyes, block by block. Answers its rows and its hash. */
export async function writeBlocks(path: string, blocks: AsyncIterable<TextBlock>): Promise<{ rows: number; sha256: string }> {
  const file = await open(path, 'w', 0o600);
  const hash = createHash('sha256');
  let rows = 0;
  try {
    for await (const block of blocks) {
      hash.update(block.text);
      await file.write(block.text);
      rows += block.rows;
    }
  } finally {
    await file.close();
  }
  return { rows, sha256: hash.digest('hex') };
}
