import type { LambdaFunction, Statement } from './read-service.ts';

const referenceOf = (text: string): string | undefined =>
  /^\$\{self:custom\.iam\.(\w+)\}$/.exec(text)?.[1];

/** References of functions to statements that serverless/iam.yml does not hold. */
export const unknownStatements = (
  functions: readonly LambdaFunction[],
  known: Readonly<Record<string, Statement>>,
): string[] =>
  functions.flatMap(({ name, iamRoleStatements }) =>
    iamRoleStatements
      .filter((each) => typeof each === 'string')
      .filter((text) => !Object.hasOwn(known, referenceOf(text) ?? ''))
      .map((text) => `${name}: ${text}`),
  );

const isOpenEnded = ({ Action, Resource }: Statement): boolean =>
  Action.some((action) => action.endsWith('*')) && JSON.stringify(Resource).includes('"*"');

const changesTheRecord = ({ Action, Resource }: Statement): boolean =>
  JSON.stringify(Resource).includes('auditTable') &&
  Action.some((action) => !/^dynamodb:(GetItem|PutItem|Query)$/.test(action));

const changesTheHeads = ({ Action, Resource }: Statement): boolean =>
  JSON.stringify(Resource).includes('auditHeadsBucket') &&
  Action.some((action) => !/^s3:(GetObject|ListBucket|PutObject|PutObjectRetention)$/.test(action));

/** Statements that allow more than any function may have, each with the rule that it breaks. */
export const tooWide = (statements: readonly (readonly [string, Statement])[]): string[] =>
  statements.flatMap(([name, each]) => [
    ...(isOpenEnded(each) ? [`${name} allows every action on every resource`] : []),
    ...(changesTheRecord(each) ? [`${name} can change or remove audit entries`] : []),
    ...(changesTheHeads(each) ? [`${name} can remove heads of audit chains`] : []),
  ]);
