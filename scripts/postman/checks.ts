import { after } from './item.ts';

type Check = ReturnType<typeof after>;

export const answers = (status: number): Check =>
  after(`pm.test('answers ${status}', () => pm.response.to.have.status(${status}));`);

/** The refusal in the words of the reference. */
export const refuses = (status: number, error: string): Check =>
  after(`
pm.test('answers ${status}', () => pm.response.to.have.status(${status}));
pm.test('says why', () => pm.expect(pm.response.json().error).to.equal(${JSON.stringify(error)}));`);

/** Every problem of the request at once, each with its field. */
export const names = (...fields: string[]): Check =>
  after(`
pm.test('answers 400', () => pm.response.to.have.status(400));
pm.test('names each wrong field', () => {
  const fields = pm.response.json().problems.map(({ field }) => field);
  pm.expect(fields).to.include.members(${JSON.stringify(fields)});
});`);

export const letsTheCrmRead: Check = after(`
pm.test('lets the CRM read the answer', () => {
  pm.response.to.have.header('Access-Control-Allow-Origin', pm.variables.get('CRM_ORIGIN'));
  pm.response.to.have.header('Access-Control-Allow-Credentials', 'true');
});`);

/** Runs after every request of the collection that went to the API. */
export const everyAnswer: Check = after(`
const isOurs = pm.request.url.toString().startsWith(pm.variables.get('API_BASE_URL'));
if (isOurs && pm.request.method !== 'OPTIONS' && ![302, 303].includes(pm.response.code)) {
  pm.test('has the shape of every answer', () => {
    const { success, error, code, requestId, timestamp, version } = pm.response.json();
    pm.expect(success).to.equal(pm.response.code < 400);
    pm.expect(new Date(timestamp).toISOString()).to.equal(timestamp);
    pm.expect(version).to.equal('1.0.0');
    if (!success) {
      for (const text of [error, code, requestId]) pm.expect(text).to.be.a('string').and.not.empty;
    }
  });
}`);
