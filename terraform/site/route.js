// Run by CloudFront before it looks for a file. Its JavaScript knows neither modules nor URL.

const api = 'https://api.example.com';

const pages = {
  '/unsubscribe': '/unsubscribe.html',
  '/preferences': '/preferences.html',
  '/report': '/report.html',
};

// Without scripts a page can post to its own address alone, which holds the token.
const forms = {
  '/unsubscribe': '/outreach/unsubscribe',
  '/report': '/financial/reports/download',
};

const isRead = (method) => method === 'GET' || method === 'HEAD';

// Values come as they stood in the address, and go on like that.
const queryOf = (parameters) =>
  Object.keys(parameters)
    .flatMap((name) => {
      const parameter = parameters[name];
      const values = parameter.multiValue || [parameter];
      return values.map((each) => `${name}=${each.value}`);
    })
    .join('&');

// oxlint-disable-next-line no-unused-vars -- CloudFront calls what has this name.
function handler(event) {
  const request = event.request;
  if (request.method === 'POST' && forms[request.uri]) {
    const location = `${api}${forms[request.uri]}?${queryOf(request.querystring)}`;
    return {
      statusCode: 307,
      statusDescription: 'Temporary Redirect',
      headers: { location: { value: location }, 'cache-control': { value: 'no-store' } },
    };
  }
  if (!isRead(request.method)) {
    const headers = { allow: { value: 'GET, HEAD' } };
    return { statusCode: 405, statusDescription: 'Method Not Allowed', headers };
  }
  // What has an ending is a file; all other addresses are the staff's application.
  const isFile = /\.\w+$/.test(request.uri);
  request.uri = pages[request.uri] || (isFile ? request.uri : '/index.html');
  return request;
}
