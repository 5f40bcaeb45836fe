import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { templateFixture } from './testing/template-fixture.ts';

const link = '<a href="{{unsubscribe_url}}">Leave</a>';
const html = `<p>Hi {{name}}</p>{{#if note}}<p>{{note}}</p>{{/if}}${link}`;

const preview = (body: object, as = 'outreach') =>
  templateFixture().call(endpoints.previewTemplateContent, { body, as });

describe('POST /outreach/template-preview', () => {
  it('shows what is not given by its name, and leaves out what nothing asks for', async () => {
    expect(await preview({ html, subject: 'Hi {{name}}' })).toMatchObject({
      status: 200,
      body: {
        data: {
          variables: [
            { name: 'name', required: true },
            { name: 'note', required: false },
          ],
          subject: 'Hi {{name}}',
          html: '<p>Hi {{name}}</p><a untracked href="#">Leave</a>',
        },
      },
    });
  });

  it('shows what is given, escaped, and the footer that would be kept', async () => {
    const bare = '<p>Hi {{name}}</p>';
    const answer = await preview({ html: bare, templateVariables: { name: '<b>' } }, 'viewer');
    expect(answer).toMatchObject({
      body: {
        data: { html: '<p>Hi &lt;b&gt;</p><a href="#">Leave Outreach</a>' },
      },
    });
  });

  it('leaves the way out away for a campaign, which has one of its own', async () => {
    const answer = await preview({ html, forCampaign: true, templateVariables: { note: 'So' } });
    expect(answer).toMatchObject({ body: { data: { html: '<p>Hi {{name}}</p><p>So</p>' } } });
  });

  it.each([
    [400, 'template_unsafe', { html: '{{{name}}}' }, 'outreach'],
    [400, 'template_invalid', { html: '{{#if name}}' }, 'outreach'],
    [400, 'invalid_request', { html, templateVariables: { name: 'javascript:x' } }, 'outreach'],
    [403, 'insufficient_permissions', { html }, 'finance'],
  ])('%i %s shows nothing', async (status, code, body, as) => {
    expect(await preview(body, as)).toMatchObject({ status, body: { code } });
  });
});
