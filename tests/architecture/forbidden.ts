interface Forbidden {
  what: string;
  pattern: RegExp;
  /** Something that the pattern must find. */
  example: string;
}

export const nowhereInCode: Forbidden[] = [
  { what: 'a mocked module', pattern: /\bvi\.(?:do)?[mM]ock\(/, example: "vi.mock('./a.ts');" },
  {
    what: 'a skipped, lone or unwritten test',
    pattern: /\b(?:it|test|describe|suite)\.(?:skip|only|todo|fails)\b/,
    example: "describe.only('a', () => {",
  },
  {
    what: 'a line or file that the compiler leaves out',
    pattern: /@ts-(?:ignore|nocheck|expect-error)/,
    example: '// @ts-ignore',
  },
  {
    what: 'a file that the linter leaves out',
    pattern: /\/\* *(?:eslint|oxlint)-disable(?!-)/,
    example: '/* oxlint-disable no-console */',
  },
  { what: 'a cast to anything', pattern: /\bas any\b/, example: 'const a = b as any;' },
];

export const nowhereAtAll: Forbidden[] = [
  {
    what: 'a path of one machine',
    // Ana is the person whom the tests make up.
    pattern: /(?:^|[\s"'`(=:])\/(?:work|root|home|Users|mnt)\/(?!ana\b)\w/m,
    example: "'/home/runner/crm'",
  },
  {
    what: 'an address of a private network',
    pattern: /\/\/(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}[:/]/,
    example: 'http://10.0.0.7:4873/',
  },
  {
    what: 'a key of an AWS account',
    pattern: /\bA(?:KIA|SIA)[0-9A-Z]{16}\b/,
    example: 'AKIA0123456789ABCDEF',
  },
  {
    what: 'a private key',
    pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/,
    example: '-----BEGIN RSA PRIVATE KEY-----',
  },
  {
    what: 'the mark of a merge conflict',
    pattern: /^(?:<{7}|>{7}|\|{7})(?: |$)/m,
    example: '<<<<<<< HEAD',
  },
];
