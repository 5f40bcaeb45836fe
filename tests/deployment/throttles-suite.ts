import type { Endpoint } from '@distronation/contracts';
import { expect, it } from 'vitest';
import type { Packaged } from './package-service.ts';
import { ofType, throttleOf, throttlesOf } from './read-template.ts';

export const throttlesSuite = (packaged: () => Packaged, contracts: readonly Endpoint[]): void => {
  it('are 100 a second and 200 at once for what has none of its own', () => {
    expect(throttlesOf(packaged().resources)['* /*']).toEqual({ rate: 100, burst: 200 });
  });

  it('are those that the reference lists, for each method', () => {
    const { '* /*': _, ...throttles } = throttlesOf(packaged().resources);
    const expected = contracts.flatMap((each) => {
      const throttle = throttleOf(each);
      const isLink = each.auth.kind === 'link' && each.method === 'GET';
      const methods = isLink ? ['GET', 'HEAD'] : [each.method];
      return throttle ? methods.map((method) => [`${method} ${each.path}`, throttle] as const) : [];
    });
    expect(throttles).toEqual(Object.fromEntries(expected));
  });

  it('come with a quota of 10,000 calls a day for each API key', () => {
    const [[, plan] = []] = ofType(packaged().resources, 'AWS::ApiGateway::UsagePlan');
    expect(plan?.Properties).toMatchObject({
      Quota: { Limit: 10_000, Period: 'DAY' },
      Throttle: { RateLimit: 100, BurstLimit: 200 },
    });
  });

  it('belong to the one stage, which is made after what it serves', () => {
    const { resources } = packaged();
    const [[name, deployment] = []] = ofType(resources, 'AWS::ApiGateway::Deployment');
    const stages = ofType(resources, 'AWS::ApiGateway::Stage');
    expect(stages.map(([, { Properties }]) => Properties)).toMatchObject([
      { StageName: 'dev', DeploymentId: { Ref: name } },
    ]);
    // With a name it would make a second stage of the same name, and fail.
    expect(deployment?.Properties).not.toHaveProperty('StageName');
    expect(deployment?.DependsOn).toEqual(
      expect.arrayContaining(
        ofType(resources, 'AWS::ApiGateway::GatewayResponse').map(([id]) => id),
      ),
    );
    for (const [, plan] of ofType(resources, 'AWS::ApiGateway::UsagePlan')) {
      expect(plan.DependsOn).toEqual(expect.arrayContaining(stages.map(([id]) => id)));
    }
  });
};
