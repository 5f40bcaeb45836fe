import { describe, expect, it } from 'vitest';
import { tooWide, unknownStatements } from './check-statements.ts';
import { readFunctions, readStatements, type Statement } from './read-service.ts';

const functions = readFunctions();
const statements = readStatements();

const inlineStatements = functions.flatMap(({ name, iamRoleStatements }) =>
  iamRoleStatements.flatMap((each): [string, Statement][] =>
    typeof each === 'string' ? [] : [[name, each]],
  ),
);

describe('what functions may do', () => {
  it('is made of statements that exist', () => {
    expect(unknownStatements(functions, statements)).toEqual([]);
  });

  it('is never everything, and never a change of the audit record', () => {
    expect(tooWide([...Object.entries(statements), ...inlineStatements])).toEqual([]);
  });
});

describe('the checks', () => {
  const heads = { 'Fn::Sub': '${param:auditHeadsBucket}/heads/*' };
  const auditTable = { 'Fn::Sub': 'table/${param:auditTable}' };
  const allowing = (Action: string[], Resource: unknown): Statement => ({
    Effect: 'Allow',
    Action,
    Resource,
  });

  it('name the function and the reference that leads nowhere', () => {
    const lambda = { name: 'greet', handler: 'x.handler', timeout: 10, events: [] };
    const iamRoleStatements = ['${self:custom.iam.readSecrets}', '${self:custom.iam.nosuch}'];
    expect(unknownStatements([{ ...lambda, iamRoleStatements }], statements)).toEqual([
      'greet: ${self:custom.iam.nosuch}',
    ]);
  });

  it.each([
    [['*'], '*', 'x allows every action on every resource'],
    [['s3:GetObject', 's3:*'], ['*'], 'x allows every action on every resource'],
    [['dynamodb:UpdateItem'], auditTable, 'x can change or remove audit entries'],
    [['dynamodb:*'], auditTable, 'x can change or remove audit entries'],
    [['s3:DeleteObjectVersion'], heads, 'x can remove heads of audit chains'],
    [['s3:BypassGovernanceRetention'], heads, 'x can remove heads of audit chains'],
  ])('refuse %j on %j', (action, resource, problem) => {
    expect(tooWide([['x', allowing(action, resource)]])).toEqual([problem]);
  });

  it.each([
    [['ses:SendEmail'], '*'],
    [['dynamodb:*'], { 'Fn::Sub': 'table/${param:guardTable}' }],
    [['dynamodb:PutItem', 'dynamodb:Query'], auditTable],
    [['s3:PutObject', 's3:PutObjectRetention'], heads],
  ])('let %j on %j pass', (action, resource) => {
    expect(tooWide([['x', allowing(action, resource)]])).toEqual([]);
  });
});
