const value = (key: string, text: string, type: 'default' | 'secret' = 'default') => ({
  key,
  value: text,
  type,
  enabled: true,
});

/** The reference's four variables, and what the checklist needs beside them. */
export const environment = {
  name: 'Distro Nation, local cloud',
  values: [
    value('API_BASE_URL', 'http://localhost:3001/dev'),
    value('JWT_TOKEN', '', 'secret'),
    // What the gateway of the local cloud takes, and no other.
    value('API_KEY', 'dn-local-api-key-0001', 'secret'),
    value('TEST_EMAIL', 'test@example.com'),
    value('TEST_TEMPLATE', 'welcome-template'),
    value('CRM_ORIGIN', 'http://localhost:3000'),
    value('CLOUD_URL', 'http://localhost:3010'),
    value('AUTH_URL', 'http://localhost:3012'),
    value('MAILGUN_WEBHOOK_SIGNING_KEY', '', 'secret'),
  ],
  _postman_variable_scope: 'environment',
};
