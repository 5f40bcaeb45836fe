import { errorAnswer, errorsOf, sendEmail, type DeclaredError } from '@distronation/contracts';
import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Packaged } from './package-service.ts';
import { ofType } from './read-template.ts';

const gatewayResponse = z.object({
  ResponseType: z.string(),
  StatusCode: z.string().optional(),
  ResponseParameters: z.record(z.string(), z.unknown()),
  ResponseTemplates: z.object({ 'application/json': z.string() }),
});

const gatewayResponsesOf = ({ resources }: Packaged) =>
  ofType(resources, 'AWS::ApiGateway::GatewayResponse').map(([, { Properties }]) =>
    gatewayResponse.parse(Properties),
  );

/** The body as the gateway fills it in. */
const bodyOf = (template: string) =>
  errorAnswer
    .extend({ timestamp: z.literal('22/Nov/2026:09:00:00 +0000') })
    .strict()
    .parse(
      JSON.parse(
        template
          .replace('$context.error.messageString', '"Forbidden"')
          .replace('$context.requestId', 'request-1')
          .replace('$context.requestTime', '22/Nov/2026:09:00:00 +0000'),
      ),
    );

export const gatewayAnswersSuite = (packaged: () => Packaged, origins: readonly string[]): void => {
  it('is there for every failure, and for those that a caller can do something about', () => {
    const types = gatewayResponsesOf(packaged()).map(({ ResponseType }) => ResponseType);
    expect(types.toSorted()).toEqual([
      'DEFAULT_4XX',
      'DEFAULT_5XX',
      'INTEGRATION_TIMEOUT',
      'INVALID_API_KEY',
      'MISSING_AUTHENTICATION_TOKEN',
      'QUOTA_EXCEEDED',
      'REQUEST_TOO_LARGE',
      'THROTTLED',
      'UNAUTHORIZED',
    ]);
  });

  it('lets a page of the first origin read it', () => {
    const first = { 'Fn::Select': [0, { 'Fn::Split': [',', origins.join(',')] }] };
    for (const { ResponseParameters } of gatewayResponsesOf(packaged())) {
      expect(ResponseParameters).toMatchObject({
        'gatewayresponse.header.Access-Control-Allow-Origin': {
          'Fn::Join': ['', ["'", first, "'"]],
        },
        'gatewayresponse.header.Access-Control-Allow-Credentials': "'true'",
        'gatewayresponse.header.Vary': "'Origin'",
      });
    }
  });

  it('has the shape of our errors, and says the same where we say it too', () => {
    const ours: Record<string, DeclaredError> = errorsOf(sendEmail);
    const shared = gatewayResponsesOf(packaged())
      .map(({ StatusCode, ResponseTemplates }) => ({
        ...bodyOf(ResponseTemplates['application/json']),
        status: StatusCode === undefined ? undefined : Number(StatusCode),
      }))
      .filter(({ code }) => Object.hasOwn(ours, code))
      .map(({ code, error, status }) => ({ code, error, status: status ?? ours[code]?.status }));
    expect(shared.map(({ code }) => code).toSorted()).toEqual([
      'body_too_large',
      'internal_error',
      'missing_token',
    ]);
    for (const { code, error, status } of shared) {
      expect({ status, message: error }).toEqual(ours[code]);
    }
  });

  it('429 says when to come back', () => {
    const throttled = gatewayResponsesOf(packaged()).find(
      ({ ResponseType }) => ResponseType === 'THROTTLED',
    );
    expect(throttled).toMatchObject({
      StatusCode: '429',
      ResponseParameters: { 'gatewayresponse.header.Retry-After': "'1'" },
    });
  });
};
