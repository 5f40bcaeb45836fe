import { expect, it } from 'vitest';
import type { Packaged } from './package-service.ts';
import { ofType } from './read-template.ts';

export const apiSuite = (packaged: () => Packaged): void => {
  const single = (type: string) => {
    const found = ofType(packaged().resources, `AWS::ApiGateway::${type}`);
    expect(found).toHaveLength(1);
    return found[0]?.[1];
  };

  it('is regional, and hands multipart forms on byte for byte, everything else as text', () => {
    expect(single('RestApi')?.Properties).toMatchObject({
      BinaryMediaTypes: ['multipart/form-data'],
      EndpointConfiguration: { Types: ['REGIONAL'] },
    });
  });

  it('is traced by its functions alone: the gateway would write addresses down with the tokens in them', () => {
    expect(single('Stage')?.Properties).toMatchObject({ TracingEnabled: false });
  });

  it('is reached under the host name that links in mails begin with', () => {
    const mapping = single('BasePathMapping');
    expect(mapping?.Properties).toEqual({
      DomainName: '{{resolve:ssm:/distro-nation/dev/api-domain}}',
      RestApiId: { Ref: 'ApiGatewayRestApi' },
      Stage: 'dev',
    });
    expect(mapping?.DependsOn).toEqual(
      ofType(packaged().resources, 'AWS::ApiGateway::Stage').map(([id]) => id),
    );
  });

  it('asks for a key where the contract does, and there alone', () => {
    const withKey = ofType(packaged().resources, 'AWS::ApiGateway::Method').filter(
      ([, { Properties }]) => Properties['ApiKeyRequired'] === true,
    );
    expect(withKey.map(([id]) => id)).toEqual([
      'ApiGatewayMethodOutreachYoutubeDashtokenGet',
      'ApiGatewayMethodSendDashmailPost',
    ]);
  });
};
