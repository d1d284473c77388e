// Deletes the sample docket, once the word has been typed.

import { useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { answers, useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmByWord } from '../../ui/ConfirmByWord.tsx';
import { useToasts } from '../../ui/Toasts.tsx';

export function DeleteSample() {
  const { t } = useWords();
  const tell = useToasts();
  const [asked, setAsked] = useState(false);
  const { mutate, isPending, error } = useAct('app.deleteSample');
  const remove = () =>
    mutate(
      {},
      {
        onSuccess: async () => {
          setAsked(false);
          tell({ text: t('gate.sample.deleted') });
          await answers.invalidateQueries({ queryKey: ['app.state'] });
        },
      },
    );
  return (
    <>
      <Button kind="link" onPress={() => setAsked(true)}>
        {t('gate.sample.delete')}
      </Button>
      {asked ? (
        <ConfirmByWord
          title={t('gate.sample.delete')}
          lost={t('gate.sample.deleteLost')}
          word={t('gate.wordDelete')}
          does={t('gate.sample.delete')}
          busy={isPending}
          refusal={error?.refusal ?? null}
          onConfirm={remove}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </>
  );
}
