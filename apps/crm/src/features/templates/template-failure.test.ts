import { ApiError } from '@distronation/api-client';
import { expect, it } from 'vitest';
import { templateFailure } from './template-failure.ts';

const refused = (code: 'template_refused' | 'template_version_active') =>
  new ApiError({
    status: 409,
    code,
    message: 'See `data.reason`',
    data: { reason: 'too many versions' },
  });

it('what Mailgun does not keep is told in its words, with a way on', () => {
  expect(templateFailure(refused('template_refused'))).toMatchObject({
    meaning: 'Mailgun does not keep it: too many versions.',
    advice: expect.stringContaining('begin a new template'),
  });
});

it('other refusals are told as everywhere', () => {
  expect(templateFailure(refused('template_version_active')).title).toBe(
    'The server refused the request',
  );
});
