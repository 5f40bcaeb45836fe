import { describe, expect, it } from 'vitest';
import { exists, pages, readPage, referencesIn } from './references.ts';

describe('README and docs', () => {
  it('are found at all', () => {
    expect(pages()).toEqual(expect.arrayContaining(['README.md', 'docs/architecture.md']));
  });

  it.each(pages())('%s names no path that is not there', (page) => {
    const missing = referencesIn(page, readPage(page)).filter((reference) => !exists(reference));
    expect(missing).toEqual([]);
  });
});

describe('the search for references', () => {
  it('reads relative links, from where the page lies, and paths in backticks', () => {
    const text =
      'See [this](../a.md#part), ![image](b.png), `packages/x/y.ts` and `serverless.yml`.';
    expect(referencesIn('docs/decisions/page.md', text)).toEqual([
      'docs/a.md',
      'docs/decisions/b.png',
      'packages/x/y.ts',
      'serverless.yml',
    ]);
  });

  it('leaves out addresses, comments, placeholders, and what is no path', () => {
    const text =
      '[a](https://example.com) [b](#part) <!-- [c](c.md) --> `SEND#<id>` `packages/<name>/x.ts` `pnpm dev`';
    expect(referencesIn('README.md', text)).toEqual([]);
  });

  it('knows what is there, also by pattern', () => {
    expect(
      ['serverless.yml', 'ports.ts', 'packages/*/functions.yml', 'docs/decisions/'].filter(exists),
    ).toHaveLength(4);
    expect(['nosuch.yml', 'packages/*/nosuch.ts', 'docs/nosuch/'].filter(exists)).toEqual([]);
  });
});
