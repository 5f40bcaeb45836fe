import { DomainError, type Clock, type Ctx } from '@distronation/common';
import {
  parseAddress,
  type PayoutRow,
  type PreviewPayoutMailRequest,
  type PreviewPayoutMailResponse,
  type ReadPayoutMailRequest,
} from '@distronation/contracts';
import { endOfLink } from '../link-lifetime.ts';
import type { ReportMailLink } from '../payout-mail.ts';
import type { PayoutParticulars } from '../payout-particulars.ts';
import { renderPayoutMail } from '../render-payout-mail.ts';
import type { FindReports } from '../report-links.ts';
import { findRun } from './find-run.ts';
import type { PayoutOrder } from './payout-run.ts';
import type { ExampleFooter, PayoutArchive, PayoutRuns } from './ports.ts';
import { refusePlaceholders } from './read-order.ts';
import { statementsOf } from './statements.ts';

interface RenderDeps {
  findReports: FindReports;
  footer: ExampleFooter;
  textFromHtml: (html: string) => string;
  /** The page that links go to, up to the token. An example has none. */
  landingUrl: string;
  now: Clock;
}

type Said = Pick<PayoutOrder, 'subject' | 'html' | 'text' | 'month'>;

const render = async (
  { findReports: find, footer, landingUrl, now }: RenderDeps,
  { subject, html, text, month }: Said,
  { customIds, greeting, values }: PayoutParticulars,
): Promise<PreviewPayoutMailResponse> => {
  const { found } = await find(customIds, month);
  const links = found.map(({ label, customId, size }): ReportMailLink => {
    return { label, customId, size, url: landingUrl, endsAt: endOfLink(now()) };
  });
  const mail = renderPayoutMail({
    month,
    messageHtml: html,
    messageText: text,
    messageGreeting: greeting,
    payoutValues: values,
    links,
  });
  const whole = { html: footer.html(mail.html), text: footer.text(mail.text) };
  return { data: { mail: { subject, ...whole } } };
};

/** An address of nobody's, for a row whose own cannot be read. */
const nobody = 'partner@example.com';

/** What one row would become, alone. */
const statementOf = (order: Omit<PayoutOrder, 'rows'>, row: PayoutRow): PayoutParticulars => {
  const address = parseAddress(row.email) ? row.email : nobody;
  const [statement] = statementsOf({ ...order, rows: [{ ...row, email: address }] });
  if (!statement) throw new TypeError('A row with an address becomes a statement');
  return statement.particulars;
};

/** The statement that one row would become. */
export const previewPayoutMail =
  (deps: RenderDeps) =>
  async (_ctx: Ctx, { body }: PreviewPayoutMailRequest): Promise<PreviewPayoutMailResponse> => {
    refusePlaceholders(body);
    const { row, month, year, text, greeting, ...said } = body;
    const message = {
      ...said,
      month: { year, month },
      text: text?.trim() ? text : deps.textFromHtml(body.html),
      from: '',
      ...(greeting ? { greeting } : {}),
    };
    return render(deps, message, statementOf(message, row));
  };

interface Deps extends RenderDeps {
  runs: Pick<PayoutRuns, 'find'>;
  archive: Pick<PayoutArchive, 'order'>;
}

/** The statement of a row as it is frozen; of a row that goes to nobody, what it would say. */
export const readPayoutMail =
  (deps: Deps) =>
  async (_ctx: Ctx, { params }: ReadPayoutMailRequest): Promise<PreviewPayoutMailResponse> => {
    const run = await findRun(deps.runs, params.id);
    const order = await deps.archive.order(run.id);
    const number = Number(params.number);
    const row = order.rows[number - 1];
    if (!row) throw new DomainError('row_not_found');
    const sent = statementsOf(order).find(({ rows }) => rows.includes(number));
    return render(deps, order, sent?.particulars ?? statementOf(order, row));
  };
