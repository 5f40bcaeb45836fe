import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The SDK waits for ever by default; three attempts must fit into a function's time with room to
 *  answer. Without `throwOnRequestTimeout` it only logs that time is up and goes on waiting. */
export const awsClientDefaults = {
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 1_500,
    throwOnRequestTimeout: true,
  },
};

/** For calls that may take their time: handing a mail over, and work that nobody waits for. */
export const unhurriedAwsClient = {
  requestHandler: { ...awsClientDefaults.requestHandler, requestTimeout: 8_000 },
};

let documentClient: DynamoDBDocumentClient | undefined;
let secretsClient: SecretsManagerClient | undefined;

/** The same for all who ask: a client has a pool of connections, and each first one costs a function
 *  a handshake at its start. */
export const dynamoDocumentClient = (): DynamoDBDocumentClient => {
  documentClient ??= DynamoDBDocumentClient.from(new DynamoDBClient(awsClientDefaults), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return documentClient;
};

/** The same for all who ask, as the document client. */
export const secretsManagerClient = (): SecretsManagerClient => {
  secretsClient ??= new SecretsManagerClient(awsClientDefaults);
  return secretsClient;
};
