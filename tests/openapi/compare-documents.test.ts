import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareDocuments } from './compare-documents.ts';
import { readDocument } from './document-shape.ts';

const text = await readFile(new URL('reference-openapi.yaml', import.meta.url), 'utf8');
const document = (yaml: string) => readDocument(parse(yaml));

const changed = async (from: string, to: string): Promise<string[]> => {
  expect(text).toContain(from);
  return compareDocuments(await document(text), await document(text.replaceAll(from, to)));
};

describe('the comparison of two documents', () => {
  it('finds nothing between a document and itself', async () => {
    expect(compareDocuments(await document(text), await document(text))).toEqual([]);
  });

  it.each([
    [
      'where it is listed',
      '- Webhooks',
      '- Others',
      'POST /outreach/webhook is not under Webhooks',
    ],
    [
      'a server',
      'api-gateway-url/prod',
      'other-url/prod',
      'The server https://your-api-gateway-url/prod is missing',
    ],
    ['what it is', 'title: Distro', 'title: The', 'info.title differs'],
    ['a path', '/outreach/tracking-data:', '/elsewhere:', 'GET /outreach/tracking-data is missing'],
    [
      'a parameter',
      'name: campaignId',
      'name: campaign',
      'GET /outreach/campaign-stats query campaignId is missing',
    ],
    [
      'a default',
      'default: 100',
      'default: 50',
      'GET /outreach/campaign-stats query limit has default 50 instead of 100',
    ],
    [
      'a value',
      'bounced, complained',
      'complained',
      'GET /outreach/tracking-data query eventType does not know bounced',
    ],
    [
      'a property of a request',
      'replyTo:',
      'answerTo:',
      'POST /outreach/send-email.replyTo is missing',
    ],
    [
      'a variant of a request',
      'type: array\n              items:\n                type: string\n                format: email',
      'type: string',
      'POST /outreach/send-email.to is string instead of array',
    ],
    [
      'a limit',
      'maxLength: 998',
      'maxLength: 99',
      'POST /outreach/send-email.subject has maxLength',
    ],
    [
      'a freedom',
      '- to\n        - subject',
      '- to\n        - subject\n        - text',
      'POST /outreach/send-email.text has become required',
    ],
    [
      'free fields',
      'additionalProperties: true',
      'additionalProperties: false',
      'POST /outreach/send-template-email.templateVariables takes no other fields',
    ],
    ['a property of an answer', 'eventId:', 'id:', 'POST /outreach/webhook 200.eventId is missing'],
    ['a status', "'403':", "'404':", 'POST /outreach/send-email 403 is missing'],
    [
      'a kind of body',
      'application/x-www-form-urlencoded',
      'text/plain',
      'is not application/x-www',
    ],
    [
      'an authentication',
      'security: []',
      'security: [{ BearerAuth: [] }]',
      'POST /outreach/webhook asks for BearerAuth instead of nothing',
    ],
  ])('finds %s that changed', async (_what, from, to, expected) => {
    expect((await changed(from, to)).join('\n')).toContain(expected);
  });
});
