/** For the conformance tests against the real tables and Mailgun's API; shipped code is put together by `wire*.ts`. */
export { dynamoQuotaDays } from './dynamo-quota-days.ts';
export { mailgunTemplates } from './mailgun-templates.ts';
export { mailgunTemplatesApi } from './mailgun-templates-api.ts';
