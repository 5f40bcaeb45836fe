import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The SDK waits for ever by default; a Lambda that answers a person must not. */
export const awsClientDefaults = {
  // Without `throwOnRequestTimeout` the SDK only logs that time is up and goes on waiting.
  requestHandler: {
    connectionTimeout: 2_000,
    requestTimeout: 5_000,
    throwOnRequestTimeout: true,
  },
};

export const dynamoDocumentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(awsClientDefaults), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const secretsManagerClient = (): SecretsManagerClient =>
  new SecretsManagerClient(awsClientDefaults);
