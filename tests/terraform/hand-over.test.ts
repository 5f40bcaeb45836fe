import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockOf, callsOf, inStage, moduleOf } from './made-by-terraform.ts';
import { lookedUp, params, takenForGranted } from './read-params.ts';

const namesOf = (module: string): string[] => callsOf(module).map(({ name }) => inStage(name));
const deadLetters = (name: string): string => `${name}-dlq`;

describe('what serverless.yml asks for is what Terraform makes', () => {
  it('by SSM parameters, of which none is missing and none is left over', () => {
    const { hand_over: handedOver } = moduleOf('.').locals;
    expect(lookedUp.toSorted()).toEqual(Object.keys(Object(handedOver)).toSorted());
    expect(blockOf('.', 'aws_ssm_parameter.this')).toMatchObject({
      name: '/distro-nation/${var.stage}/${each.key}',
      for_each: '${local.hand_over}',
      // CloudFormation looks up what is secret in another way.
      type: 'String',
    });
  });

  it('by the names of queues and topics', () => {
    const topics = namesOf('topic');
    const made = [...namesOf('queue'), ...topics, ...topics.map(deadLetters)];
    const apiKey = 'dn-<stage>-crm';
    expect(takenForGranted.filter((name) => name !== apiKey).toSorted()).toEqual(made.toSorted());
  });

  it('by the names of secrets, whose values it does not know', () => {
    const { for_each: made } = blockOf('.', 'aws_secretsmanager_secret.this');
    const { secretName, firebaseServiceAccountSecret, cloudfrontPrivateKeySecret } = params;
    const read = [secretName, firebaseServiceAccountSecret, cloudfrontPrivateKeySecret];
    expect(read.map(String).toSorted()).toEqual(Object.keys(Object(made)).toSorted());
    const types = moduleOf('.').blocks.map(({ type }) => type);
    expect(types).not.toContain('aws_secretsmanager_secret_version');
  });

  it('by the names of the configuration sets and of the key', () => {
    const outreach = moduleOf('.').calls.find(({ name }) => name === 'outreach');
    expect(inStage(params['sesConfigurationSet'])).toBe(
      inStage(outreach?.body['configuration_set']),
    );
    const serverless = readFileSync(new URL('../../serverless.yml', import.meta.url), 'utf8');
    const { name } = blockOf('unsubscribe', 'aws_kms_alias.links');
    expect(serverless).toContain(`UNSUBSCRIBE_KMS_KEY_ID: ${String(name)}`);
  });

  it('and so is what the CRM is built with, but for keys that Firebase and the gateway give', () => {
    const example = readFileSync(new URL('../../apps/crm/.env.example', import.meta.url), 'utf8');
    const asked = [...example.matchAll(/^(REACT_APP_\w+)=/gm)].map(([, name = '']) => name);
    const given = Object.keys(Object(moduleOf('.').outputs['crm_environment']?.['value']));
    expect([...given, 'REACT_APP_API_KEY', 'REACT_APP_FIREBASE_API_KEY'].toSorted()).toEqual(
      asked.toSorted(),
    );
  });
});
