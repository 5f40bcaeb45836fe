import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Words that nearly every event has, so that even a short one shrinks; the most frequent come last.
 *  Events are read by the dictionary that they were written by: a changed one needs a new number. */
const dictionaries: Readonly<Record<number, Buffer>> = {
  1: Buffer.from(
    '"RenderingFailure":{"errorMessage":"templateName":"DeliveryDelay"delayType":"TransientCommunicationFailure"' +
      '"Subscription","contactList":"newTopicPreferences":{"unsubscribeAll":false,"topicSubscriptionStatus":[{"topicName":"subscriptionStatus":"OptOut"' +
      '"bounce":{"feedbackId":"bounceType":"Permanent","bounceSubType":"General","bouncedRecipients":[{"emailAddress":"action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550 5.1.1' +
      '"complaint":{"complainedRecipients":"complaintFeedbackType":"abuse","arrivalDate":' +
      '"click":{"ipAddress":"link":"linkTags":"open":{"ipAddress":"userAgent":"delivery":{"processingTimeMillis":"recipients":["smtpResponse":"250 2.0.0 OK","reportingMTA":"' +
      '{"eventType":"Delivery","mail":{"timestamp":"2026-source":"sourceArn":"arn:aws:ses:us-east-1:sendingAccountId":"messageId":"destination":["headersTruncated":false,"headers":[{"name":"From","value":"List-Unsubscribe-Post","value":"List-Unsubscribe=One-Click"},{"name":"MIME-Version","value":"1.0"},{"name":"Content-Type","value":"multipart/alternative; boundary="commonHeaders":{"from":["to":["subject":"tags":{"ses:operation":["SendEmail"],"ses:configuration-set":["ses:source-ip":["ses:from-domain":["ses:caller-identity":["send_id":["delivery_id":["' +
      '"severity":"permanent","reason":"bounce","suppress-bounce"temporary"retry-seconds":600,"bounced":"log-level":"error"' +
      '"geolocation":{"country":"US","region":"CA","city":"San Francisco","timezone":"America/Los_Angeles"},"client-info":{"client-type":"browser","mobile browser","email client","client-os":"Windows","macOS","iOS","Android","Linux","device-type":"desktop","mobile","tablet","client-name":"Chrome","Mobile Safari","Apple Mail","Outlook","Gmail","user-agent":"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/Safari/537.36 (Macintosh; Intel Mac OS X 10_15_7) (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/Mobile/15E148 via ggpht.com GoogleImageProxy","bot":"apple"},"ip":"203.0.113.' +
      '"envelope":{"transport":"smtp","sender":"sending-ip":"targets":"flags":{"is-routed":false,"is-authenticated":true,"is-system-test":false,"is-test-mode":false},"storage":{"url":"https://storage-us-east4.api.mailgun.net/v3/domains/messages/","key":"region":"us-east4","env":"production"},"primary-dkim":"attachments":[],"size":"campaigns":[],"recipient-domain":"recipient-provider":"Gmail","delivery-status":{"attempt-no":1,"message":"OK","code":250,"description":"","enhanced-code":"2.0.0","mx-host":"aspmx.l.google.com","session-seconds":"utf8":true,"tls":true,"certificate-verified":true}' +
      '"user-variables":{"campaignId":"send_id":"message":{"headers":{"to":"from":"subject":"message-id":"@mg.distro-nation.com"}},"tags":["url":"https://"recipient":"@example.com","event":"unsubscribed","complained","accepted","failed","clicked","opened","delivered","id":"timestamp":17"log-level":"info",',
  ),
};

const newest = 1;

/** The provider's own words, small enough to lie beside an event without costing another write unit. */
export const packRaw = (raw: unknown): Uint8Array => {
  const text = Buffer.from(JSON.stringify(raw));
  const packed = deflateRawSync(text, { level: 9, dictionary: dictionaries[newest] });
  return Buffer.concat([Buffer.of(newest), packed]);
};

/** Throws for what `packRaw` did not write. */
export const unpackRaw = (packed: Uint8Array): unknown => {
  const dictionary = dictionaries[packed[0] ?? 0];
  if (dictionary === undefined) throw new Error('A raw event of a format that is not known');
  return JSON.parse(inflateRawSync(packed.subarray(1), { dictionary }).toString());
};
