import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Packaged } from './package-service.ts';
import { ofType, statementsOf } from './read-template.ts';

const lambda = z.object({
  FunctionName: z.string(),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
});

const functionsOf = ({ resources }: Packaged) =>
  ofType(resources, 'AWS::Lambda::Function').map(([, { Properties }]) => {
    const { FunctionName, Role, Environment } = lambda.parse(Properties);
    return { name: FunctionName, role: Role['Fn::GetAtt'][0], variables: Environment.Variables };
  });

/** What may end in an asterisk, and why. */
const openEnded: [RegExp, string][] = [
  [/^logs:/, 'the log streams of the function, which Lambda names'],
  [/^xray:/, 'these actions know no resource'],
  [/^s3:(GetObject|PutObject|PutObjectRetention)$/, 'the heads of the days, in a folder'],
  [/^ses:GetAccount$/, 'this action knows no resource'],
  [/^ses:(?:Delete|Get)SuppressedDestination$/, 'these actions know no resource'],
  [/^ses:SendEmail$/, 'any of our domains may send; the address is checked before'],
  [/^kms:(GenerateDataKey|Decrypt)$/, 'bound to the purpose, and outlives a change of key'],
];

export const functionsSuite = (packaged: () => Packaged, secrets: readonly string[]): void => {
  it('are named after the service and the reference, each with its log kept for 90 days', () => {
    const logs = ofType(packaged().resources, 'AWS::Logs::LogGroup').map(
      ([, { Properties }]) => Properties,
    );
    const names = functionsOf(packaged()).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(
        [
          'sendEmail',
          'sendTemplateEmail',
          'campaignStats',
          'trackingData',
          'webhookHandler',
          'outreach-unsubscribeHandler',
          'financial-unsubscribeHandler',
          'financial-addContactHandler',
        ].map((name) => `payouts-mailer-outreach-dev-${name}`),
      ),
    );
    expect(logs).toEqual(
      names.map((name) => ({ LogGroupName: `/aws/lambda/${name}`, RetentionInDays: 90 })),
    );
  });

  it('run on Node 24 and arm64, and are traced', () => {
    for (const [, { Properties }] of ofType(packaged().resources, 'AWS::Lambda::Function')) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
      });
    }
  });

  it('have each a role of their own, and there is no other', () => {
    const roles = ofType(packaged().resources, 'AWS::IAM::Role').map(([name]) => name);
    const used = functionsOf(packaged()).map(({ role }) => role);
    expect(roles.toSorted()).toEqual(used.toSorted());
  });

  it('may be traced, without which Lambda refuses them', () => {
    for (const [, role] of ofType(packaged().resources, 'AWS::IAM::Role')) {
      const actions = statementsOf(role).flatMap((each) => each.actions);
      expect(actions).toContain('xray:PutTraceSegments');
    }
  });

  it('may do nothing to every resource, but for reasons', () => {
    const problems = ofType(packaged().resources, 'AWS::IAM::Role').flatMap(([name, role]) =>
      statementsOf(role)
        .filter(({ resource }) => resource.includes('*'))
        .flatMap(({ actions }) => actions)
        .filter((action) => !openEnded.some(([pattern]) => pattern.test(action)))
        .map((action) => `${name}: ${action}`),
    );
    expect(problems).toEqual([]);
  });

  it('carry no secret, though the one who packages has them all', () => {
    for (const secret of secrets) expect(packaged().text).not.toContain(secret);
    const names = functionsOf(packaged()).flatMap(({ variables }) => Object.keys(variables));
    const secretive = names.filter((name) => /SECRET|PASSWORD|TOKEN|(?<!KMS_)KEY/.test(name));
    expect(new Set(secretive)).toEqual(
      new Set([
        'CLOUDFRONT_PRIVATE_KEY_SECRET',
        'FIREBASE_SERVICE_ACCOUNT_SECRET',
        'SECRETS_MANAGER_SECRET_NAME',
        'SEND_MAIL_STAFF_TOKEN',
        'UNSUBSCRIBE_TOKEN_MAX_AGE_DAYS',
      ]),
    );
  });

  it('are at most 30, in fewer than 450 resources', () => {
    expect(functionsOf(packaged()).length).toBeLessThanOrEqual(30);
    expect(Object.keys(packaged().resources).length).toBeLessThan(450);
  });
};
