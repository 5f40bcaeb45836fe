import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { reportReaders } from '@distronation/local-cloud/seed';
import { allModules, blockOf } from './made-by-terraform.ts';

const condition = z.object({ test: z.string(), variable: z.string(), values: z.unknown() });
const statement = z.object({
  effect: z.string().default('Allow'),
  actions: z.array(z.string()),
  resources: z.array(z.string()).default([]),
  principals: z.array(z.object({ type: z.string() })).default([]),
  condition: z.array(condition).default([]),
});
const document = z.object({ statement: z.array(statement) });

const statementsOf = (module: string, name: string) =>
  document.parse(blockOf(module, `data.aws_iam_policy_document.${name}`)).statement;

const allStatements = allModules.flatMap(({ blocks }) =>
  blocks
    .filter(({ type }) => type === 'aws_iam_policy_document')
    .flatMap(({ address, body }) =>
      document.parse(body).statement.map((each) => ({ ...each, address })),
    ),
);
const allowed = allStatements.filter(({ effect }) => effect === 'Allow');

describe('Terraform', () => {
  it('allows no action by a wildcard', () => {
    const wide = allowed.filter(({ actions }) => actions.some((each) => each.includes('*')));
    expect(wide).toEqual([]);
  });

  it('allows nothing on everything, but in the policy of the key, where it means the key', () => {
    const wide = allowed.filter(({ resources }) => resources.includes('*'));
    expect(new Set(wide.map(({ address }) => address))).toEqual(
      new Set(['data.aws_iam_policy_document.links']),
    );
  });

  it('makes no role but those of the browser, so that functions have only what functions.yml says', () => {
    const blocks = allModules.flatMap((module) => module.blocks);
    const ofType = (type: string) => blocks.filter((each) => each.type === type);
    expect(ofType('aws_iam_role').map(({ body }) => body['for_each'])).toEqual([
      '${toset(["nobody", "report-reader"])}',
    ]);
    expect(ofType('aws_iam_role_policy').map(({ body }) => body['role'])).toEqual([
      '${aws_iam_role.staff["report-reader"].id}',
    ]);
    expect(ofType('aws_iam_role_policy_attachment')).toEqual([]);
  });
});

describe('the key of links', () => {
  it('can be used for links alone, whatever a role is allowed', () => {
    const uses = statementsOf('unsubscribe', 'links').filter(({ actions }) =>
      actions.some((each) => /Encrypt|Decrypt|DataKey|Grant|Sign|Mac/.test(each)),
    );
    expect(uses).toMatchObject([
      {
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        condition: [
          {
            test: 'StringEquals',
            variable: 'kms:EncryptionContext:purpose',
            values: ['unsubscribe'],
          },
        ],
      },
    ]);
  });
});

describe('the file browser', () => {
  it('lists and reads reports, and can do nothing else', () => {
    const statements = statementsOf('financial', 'read_reports');
    expect(statements.map(({ actions, resources }) => [actions, resources])).toEqual([
      [['s3:ListBucket'], ['${module.reports.arn}']],
      [['s3:GetObject'], ['${module.reports.arn}/*']],
    ]);
  });

  it('is for whoever has a role of ours, and denied to everybody else', () => {
    const pool = blockOf('financial', 'aws_cognito_identity_pool.staff');
    expect(pool).toMatchObject({
      allow_unauthenticated_identities: false,
      allow_classic_flow: false,
    });
    const attachment = blockOf('financial', 'aws_cognito_identity_pool_roles_attachment.staff');
    const [{ claim } = { claim: undefined }] = reportReaders;
    expect(attachment).toMatchObject({
      roles: { authenticated: '${aws_iam_role.staff["nobody"].arn}' },
      role_mapping: [
        {
          type: 'Rules',
          ambiguous_role_resolution: 'Deny',
          dynamic: {
            mapping_rule: [{ content: [{ claim, match_type: 'Equals' }] }],
          },
        },
      ],
    });
  });
});

describe('a report', () => {
  it('is served over HTTPS alone, to signatures of our keys', () => {
    const { default_cache_behavior: behavior } = blockOf(
      'financial',
      'aws_cloudfront_distribution.reports',
    );
    expect(behavior).toMatchObject([
      {
        viewer_protocol_policy: 'https-only',
        trusted_key_groups: ['${aws_cloudfront_key_group.signing.id}'],
        allowed_methods: ['GET', 'HEAD'],
      },
    ]);
  });

  it('is requested without a trace of its signature in the log', () => {
    const { record_fields: fields } = blockOf(
      'modules/edge-logs',
      'aws_cloudwatch_log_delivery.this',
    );
    for (const field of ['cs-uri-query', 'cs(Referer)', 'cs(Cookie)']) {
      expect(fields).not.toContain(field);
    }
    expect(fields).toContain('cs-uri-stem');
  });
});

describe('every bucket', () => {
  it('is a private one', () => {
    const buckets = allModules.filter(({ blocks }) =>
      blocks.some(({ type }) => type === 'aws_s3_bucket'),
    );
    expect(buckets.map(({ folder }) => folder)).toEqual(['terraform/modules/private-bucket']);
    expect(
      blockOf('modules/private-bucket', 'aws_s3_bucket_public_access_block.this'),
    ).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
  });
});
