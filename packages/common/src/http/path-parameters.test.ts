import { describe, expect, it } from 'vitest';
import { pathParameters } from './path-parameters.ts';

const resource = '/contacts/{email}';
const sent = (segment: string) => pathParameters({ resource, path: `/contacts/${segment}` });

describe('a part of the path', () => {
  it.each([
    'ana@example.com',
    'ana+news@example.com',
    'a/b@example.com',
    '100%@example.com',
    '100%25@example.com',
    'über@example.com',
    'a b?c#d@example.com',
  ])('%s comes out as it was encoded', (email) => {
    expect(sent(encodeURIComponent(email))).toEqual({ email });
  });

  it('is read though a client did not encode it, as far as the path tells', () => {
    expect(sent('ana+news@example.com')).toEqual({ email: 'ana+news@example.com' });
    expect(sent('100%@example.com')).toEqual({ email: '100%@example.com' });
  });

  it.each(['/dev/contacts/ana', '/crm/v1/contacts/ana', '/contacts/ana/'])(
    'is found in %s',
    (path) => expect(pathParameters({ resource, path })).toEqual({ email: 'ana' }),
  );

  it('may be one of several', () => {
    const two = {
      resource: '/templates/{name}/versions/{version}',
      path: '/templates/a/versions/b',
    };
    expect(pathParameters(two)).toEqual({ name: 'a', version: 'b' });
  });

  it('is absent where the route names none', () => {
    expect(pathParameters({ resource: '/contacts', path: '/contacts' })).toEqual({});
  });
});
