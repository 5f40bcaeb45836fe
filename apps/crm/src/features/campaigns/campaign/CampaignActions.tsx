import type { CampaignAction } from '@distronation/contracts';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { describeFailure } from '../../../lib/describe-failure.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { actionsOf, actionWords } from './action-words.ts';
import { useSteer, type FullCampaign } from './use-campaign.ts';
import { useMayDecide } from './use-may-decide.ts';

/** The buttons that a campaign offers now, each with a question that says what follows. */
export const CampaignActions = ({ campaign }: { campaign: FullCampaign }) => {
  const mayDecide = useMayDecide(campaign);
  const toast = useToast();
  const steer = useSteer(campaign.id);
  const [asked, setAsked] = useState<CampaignAction>();
  const [open, setOpen] = useState(false);
  if (!mayDecide) return null;
  const ask = (action: CampaignAction) => {
    setAsked(action);
    setOpen(true);
  };
  const confirm = (action: CampaignAction) => {
    setOpen(false);
    steer.mutate(action, {
      onSuccess: (message) => toast(message),
      onError: (error) => {
        const { title, advice } = describeFailure(error);
        toast(`${title}. ${advice}`);
      },
    });
  };
  const words = asked && actionWords(asked, campaign);
  return (
    <>
      {actionsOf(campaign).map((action) => (
        <Button
          key={action}
          variant="outlined"
          onClick={() => ask(action)}
          loading={steer.isPending && asked === action}
        >
          {actionWords(action, campaign).label}
        </Button>
      ))}
      {asked && words && (
        <ConfirmDialog
          open={open}
          title={words.question}
          confirmLabel={words.isFinal ? 'Cancel it for good' : words.label}
          cancelLabel="Leave it as it is"
          dangerous={words.isFinal}
          onConfirm={() => confirm(asked)}
          onCancel={() => setOpen(false)}
        >
          {words.consequence}
        </ConfirmDialog>
      )}
    </>
  );
};
