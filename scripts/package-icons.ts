// Makes every icon in resources/icons from icon.svg. Run by hand after a change: node scripts/package-icons.ts
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

const folder = join(import.meta.dirname, '..', 'resources', 'icons');
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** Apple's name for each size; those for high-density screens repeat a size. */
const ICNS_TYPES: Readonly<Record<string, number>> = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

async function draw(svg: string, sizes: ReadonlySet<number>): Promise<Map<number, Buffer>> {
  const executablePath = findBrowser(chromium.executablePath());
  const browser = await chromium.launch({ ...(executablePath !== null && { executablePath }), args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const pictures = new Map<number, Buffer>();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return pictures;
}

/** A directory of pictures, 16 bytes each, followed by the pictures; 256 is written as 0. */
function ico(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(([size, png], index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

function icns(parts: readonly (readonly [string, Buffer])[]): Buffer {
  const block = (type: string, body: Buffer): Buffer => {
    const head = Buffer.from(`${type}0000`, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return block('icns', Buffer.concat(parts.map(([type, png]) => block(type, png))));
}

const sizes = new Set([...ICO_SIZES, ...LINUX_SIZES, ...Object.values(ICNS_TYPES)]);
const pictures = await draw(await readFile(join(folder, 'icon.svg'), 'utf8'), sizes);
const picture = (size: number): Buffer => pictures.get(size) ?? Buffer.alloc(0);

await mkdir(join(folder, 'linux'), { recursive: true });
for (const size of LINUX_SIZES) await writeFile(join(folder, 'linux', `${size}x${size}.png`), picture(size));
await writeFile(join(folder, 'icon.png'), picture(512));
await writeFile(join(folder, 'icon.ico'), ico(ICO_SIZES.map((size) => [size, picture(size)])));
await writeFile(join(folder, 'icon.icns'), icns(Object.entries(ICNS_TYPES).map(([type, size]) => [type, picture(size)])));
