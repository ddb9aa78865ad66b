import { describe, expect, it } from 'vitest';
import { sortIncoming, type IncomingFile } from '#renderer/app/sort-incoming.ts';

const at = (path: string): IncomingFile => ({ path, file: { fileId: path, name: path.split('/').at(-1)!, size: 1 } });
const paths = (files: readonly IncomingFile[]): string[] => files.map(({ path }) => path);

describe('sortIncoming', () => {
  it('verifies what was delivered, reads the errors, and imports the rest', () => {
    const files = [at('users.csv'), at('usermapping.csv'), at('errors.csv')];
    const { verify, errors, exports } = sortIncoming(files, [null, 'delivery', 'errors'], false);
    expect([paths(verify), errors?.fileId, exports.map(({ fileId }) => fileId)]).toEqual([
      ['usermapping.csv'],
      'errors.csv',
      ['users.csv'],
    ]);
  });

  it('verifies a delivered folder with everything in it, whatever else was dropped beside it', () => {
    const files = [
      at('package/manifest.json'),
      at('package/notes.txt'),
      at('package/environments/Sales/errors.csv'),
      at('other/users.csv'),
    ];
    const { verify, errors, exports } = sortIncoming(files, ['delivery', null, 'errors', null], false);
    expect(paths(verify)).toEqual(paths(files.slice(0, 3)));
    expect(errors).toBeNull();
    expect(exports.map(({ fileId }) => fileId)).toEqual(['other/users.csv']);
  });

  it('brings answers to where they are read, also where everything is to be verified', () => {
    const files = [at('users.csv'), at('answered.xlsx')];
    expect(sortIncoming(files, [null, 'answers'], false)).toMatchObject({ answers: [files[1]!.file], exports: [files[0]!.file] });
    expect(sortIncoming(files, [null, 'answers'], true)).toMatchObject({ answers: [files[1]!.file], verify: [files[0]] });
    // One that lies in the folder of a delivery was put there by somebody, which the verification tells.
    const inside = [at('package/manifest.json'), at('package/answered.xlsx')];
    expect(sortIncoming(inside, ['delivery', 'answers'], false)).toMatchObject({ answers: [], verify: inside });
  });

  it('brings lists of a tenant to where they are taken in, but those in the folder of a delivery', () => {
    const files = [at('users.csv'), at('licences.csv'), at('package/manifest.json'), at('package/environments.csv')];
    const sorted = sortIncoming(files, [null, 'licences', 'delivery', 'environments'], false);
    expect(sorted).toMatchObject({ lists: [{ file: files[1]!.file, what: 'licences' }], exports: [files[0]!.file] });
    expect(paths(sorted.verify)).toEqual(['package/manifest.json', 'package/environments.csv']);
  });

  it('verifies whatever is no error file where everything is to be verified', () => {
    const { verify, errors, exports } = sortIncoming([at('users.csv'), at('errors.csv')], [null, 'errors'], true);
    expect([paths(verify), errors?.name, exports]).toEqual([['users.csv'], 'errors.csv', []]);
  });
});
