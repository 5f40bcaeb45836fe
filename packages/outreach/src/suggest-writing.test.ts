import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { writingFixture } from './testing/writing-fixture.ts';

describe('POST /outreach/writing-help', () => {
  it('gives subject lines without what models put around them', async () => {
    const { suggest } = writingFixture('```\n1. "Your report"\n- New songs\n\n• New songs\n```');
    expect(await suggest({ kind: 'subjects', prompt: 'A monthly letter' })).toMatchObject({
      status: 200,
      body: { data: { suggestions: ['Your report', 'New songs'] } },
    });
  });

  it('gives a draft that is cleaned, with the links that were given and no others', async () => {
    const { suggest } = writingFixture(
      '```html\n<p onclick="x()">See <a href="https://a.example/?x=1&amp;y=2">here</a> or <a href="https://made.up/">there</a></p>\n```',
    );
    const prompt = 'Point to https://a.example/?x=1&y=2';
    expect(await suggest({ kind: 'draft', prompt })).toMatchObject({
      body: {
        data: {
          suggestions: ['<p>See <a href="https://a.example/?x=1&amp;y=2">here</a> or there</p>'],
        },
      },
    });
  });

  it('sends no address on, and has those that were given back in what it suggests', async () => {
    const { suggest, asked } = writingFixture('<p>Write to person1@masked.invalid</p>');
    const text = '<p>Write to ana@example.com, {{name|there}}</p>';
    const answer = await suggest({ kind: 'rewrite', prompt: 'Shorter', text });
    expect(JSON.stringify(asked)).not.toContain('ana@');
    expect(asked[0]?.request).toContain('{{name|there}}');
    expect(answer).toMatchObject({
      body: { data: { suggestions: ['<p>Write to ana@example.com</p>'] } },
    });
  });

  it.each([
    [400, 'invalid_request', { kind: 'draft' }, 'outreach'],
    [400, 'invalid_request', { kind: 'rewrite', prompt: 'Shorter' }, 'outreach'],
    [400, 'invalid_request', { kind: 'draft', prompt: 'x'.repeat(2001) }, 'outreach'],
    [400, 'invalid_request', { kind: 'rewrite', text: 'é'.repeat(30_000) }, 'outreach'],
    [403, 'insufficient_permissions', { kind: 'draft', prompt: 'Hi' }, 'viewer'],
  ])('%i %s asks nobody', async (status, code, body, as) => {
    const { suggest, asked } = writingFixture('Hello');
    expect(await suggest(body, as)).toMatchObject({ status, body: { code } });
    expect(asked).toEqual([]);
  });

  it.each(['', '<script>x()</script>', '   '])('502 for an answer of %j', async (answer) => {
    const { suggest } = writingFixture(answer);
    expect(await suggest({ kind: 'draft', prompt: 'Hi' })).toMatchObject({
      status: 502,
      body: { code: 'writing_help_unavailable' },
    });
  });

  it('404 where no model is configured, which whoever asks before is told', async () => {
    const { suggest, call } = writingFixture(undefined);
    expect(await suggest({ kind: 'draft', prompt: 'Hi' })).toMatchObject({
      status: 404,
      body: { code: 'writing_help_not_configured' },
    });
    expect(await call(endpoints.readWritingHelp)).toMatchObject({
      body: { data: { available: false } },
    });
  });
});

describe('GET /outreach/writing-help', () => {
  it('tells who is asked', async () => {
    const { call } = writingFixture('Hello');
    expect(await call(endpoints.readWritingHelp)).toMatchObject({
      body: { data: { available: true, host: 'model.example', model: 'some-model' } },
    });
  });
});
