import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../../lib/use-client.ts';
import { attemptAt, openAttemptStore, provesUnsent } from './attempt.ts';
import { mailOf, type Draft } from './draft.ts';
import { rememberSentMail, reportOfFailure, type SentMail } from './sent-mails.ts';

/** Sends a draft, once however often it is called while the outcome is open. Resolves with what
 *  became of each recipient, also when nobody was left to send to. */
export const useSend = () => {
  const client = useClient();
  const [openAttempt] = useState(openAttemptStore);

  const send = async (draft: Draft): Promise<SentMail> => {
    const mail = mailOf(draft);
    const attempt = attemptAt(mail, openAttempt.read());
    // Stored before the call: after a crash of the tab the same key must be found again.
    openAttempt.write(attempt);
    const finish = (report: SentMail['report']): SentMail => {
      const sent = { key: attempt.key, draft, report };
      openAttempt.write(undefined);
      rememberSentMail(sent);
      return sent;
    };
    try {
      const { data } = await client.sendEmail({
        body: mail,
        headers: { 'idempotency-key': attempt.key },
      });
      return finish(data);
    } catch (error) {
      const report = reportOfFailure(error);
      if (report && provesUnsent(error)) return finish(report);
      if (provesUnsent(error)) openAttempt.write(undefined);
      throw error;
    }
  };
  return { ...useMutation({ mutationFn: send }), openAttempt };
};
