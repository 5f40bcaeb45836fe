import { describe, expect, it } from 'vitest';
import { committedFiles, isCode, type CommittedFile } from './committed-files.ts';
import { nowhereAtAll, nowhereInCode } from './forbidden.ts';

const maxLines = 250;

// The one file that must spell out what no other may hold.
const files = committedFiles().filter(({ path }) => path !== 'tests/architecture/forbidden.ts');
const code = files.filter(isCode);

const holding = (pattern: RegExp, among: CommittedFile[]): string[] =>
  among.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('every file of code', () => {
  it(`fits on a few screens: at most ${maxLines} lines`, () => {
    const long = code.filter(({ text }) => text.trimEnd().split('\n').length > maxLines);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it.each(nowhereInCode)('is free of $what', ({ pattern }) => {
    expect(holding(pattern, code)).toEqual([]);
  });
});

describe('the repository', () => {
  it('is searched as a whole', () => {
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['package.json', 'serverless.yml', 'packages/contracts/src/index.ts']),
    );
  });

  it.each(nowhereAtAll)('is free of $what', ({ pattern }) => {
    expect(holding(pattern, files)).toEqual([]);
  });
});

// `emailService.ts` is not among them: it called /send-mail, which stays for servers (decision 27).
it.each([
  'S3Service.ts',
  'UnsubscribeConfirmation.tsx',
  'YouTubeSearchModal.tsx',
  'addContactHandler.ts',
  'amplifyFirebaseBridge.ts',
  'api.config.ts',
  'encryption.ts',
  'mailtoUnsubscribeHandler.ts',
  'ses.ts',
  'subscriptionService.ts',
  'unsubscribeHandler.ts',
  'useYouTubeSearch.ts',
  'youtubeAuth.ts',
  'youtubeSearch.ts',
])('what the reference calls %s is called so here', (name) => {
  expect(code.filter(({ path }) => path.endsWith(`/${name}`))).toHaveLength(1);
});

it.each([...nowhereInCode, ...nowhereAtAll])('$what is known when seen', ({ pattern, example }) => {
  expect(example).toMatch(pattern);
});
