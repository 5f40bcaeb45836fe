import { describe, expect, it } from 'vitest';
import { sendTemplateEmail } from './send-template-email.ts';

const welcome = { to: 'ana@example.com', template: 'welcome-template' };

const problemsOf = (body: unknown) =>
  sendTemplateEmail.body
    .safeParse(body)
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('the body of send-template-email', () => {
  it("takes the reference's example as it stands", () => {
    const example = {
      to: ['user@example.com'],
      template: 'welcome-template',
      templateVariables: {
        user_name: 'John Doe',
        company_name: 'Acme Corp',
        activation_link: 'https://yourapp.com/activate/abc123',
      },
      tags: ['template', 'welcome'],
      trackingSettings: { opens: true, clicks: true, unsubscribes: true },
    };
    expect(problemsOf(example)).toBeUndefined();
  });

  it('takes variables of any JSON type', () => {
    const templateVariables = { a: [1, { b: null }], c: true, d: 1.5, 'e-f': { g: {} } };
    expect(sendTemplateEmail.body.parse({ ...welcome, templateVariables })).toMatchObject({
      templateVariables,
    });
  });

  it('knows a template by its name in lower case', () => {
    expect(sendTemplateEmail.body.parse({ ...welcome, template: 'Welcome' })).toMatchObject({
      template: 'welcome',
      templateVariables: {},
      topic: 'outreach',
    });
  });

  it('names every problem at once', () => {
    const variables = { unsubscribe_url: 'x', topic_name: 'y' };
    const body = { to: 'x', template: '../a', subject: 'a\nb', templateVariables: variables };
    expect(problemsOf(body)?.map(([field]) => field)).toEqual(
      expect.arrayContaining([
        'template',
        'subject',
        'templateVariables.unsubscribe_url',
        'templateVariables.topic_name',
      ]),
    );
  });

  it.each(['', '..', '/etc', 'a/b', 'a b', '-a', 'a'.repeat(129)])(
    'takes no template named %j',
    (template) => {
      expect(problemsOf({ ...welcome, template })?.[0]?.[0]).toBe('template');
    },
  );
});
