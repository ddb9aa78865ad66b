import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonStore } from '#app/settings/json-store.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const schema = z.object({ count: z.number() });

describe('a small file of ours', () => {
  it('keeps what was written, whatever the order in which writes end', async () => {
    const path = join(tempFolder(), 'settings.json');
    const store = jsonStore(path, schema, { count: 0 });
    await Promise.all(Array.from({ length: 20 }, (_, count) => store.write({ count })));
    expect(jsonStore(path, schema, { count: 0 }).read()).toEqual({ count: 19 });
    expect(readdirSync(join(path, '..'))).toEqual(['settings.json']);
  });

  it.each([
    ['missing', null],
    ['damaged', '{"count":'],
    ['of another shape', '{"count":"many"}'],
  ])('starts anew when it is %s', async (_name, content) => {
    const path = join(tempFolder(), 'settings.json');
    if (content !== null) writeFileSync(path, content);
    const store = jsonStore(path, schema, { count: 7 });
    expect(store.read()).toEqual({ count: 7 });
    await store.write({ count: 8 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 8 });
  });
});
