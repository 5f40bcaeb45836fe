import { expect, it } from 'vitest';
import { isFree } from '../../scripts/licences/is-free.ts';

it.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'MIT and ISC', 'public domain'])(
  'a package under %s may ship',
  (licence) => {
    expect(isFree(licence)).toBe(true);
  },
);

it.each(['GPL-3.0-or-later', 'AGPL-3.0', '(MIT AND GPL-2.0)', 'Unknown', 'UNLICENSED', ''])(
  'a package under "%s" may not',
  (licence) => {
    expect(isFree(licence)).toBe(false);
  },
);
