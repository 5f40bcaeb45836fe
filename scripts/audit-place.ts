const local = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: 'http://localhost:3011',
  AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:3010/aws/s3',
  AUDIT_TABLE: 'dn-local-audit',
  MAIL_TABLE: 'dn-local-mail',
  AUDIT_HEADS_BUCKET: 'dn-local-audit-heads',
};

/** Where the record lies: without a table's name in the local cloud, as a deployed one is named on
 *  purpose. */
export const auditPlace = () => {
  if (process.env['AUDIT_TABLE'] === undefined) {
    for (const [name, value] of Object.entries(local)) process.env[name] ??= value;
  }
  const { AUDIT_TABLE = '', MAIL_TABLE = '', AUDIT_HEADS_BUCKET } = process.env;
  return { auditTable: AUDIT_TABLE, mailTable: MAIL_TABLE, headsBucket: AUDIT_HEADS_BUCKET };
};
