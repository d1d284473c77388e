// Signing asks once: what it does, the name as it stands under the order, its language and, if the court has one, a
// certificate, which is used for this signature and kept nowhere.

import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SignedOrder } from '../../../shared/contract/orders.ts';
import type { Language } from '../../../shared/documents/model.ts';
import type { HearingId, OrderId } from '../../../shared/domain/ids.ts';
import { useCommands } from '../../app/commands.tsx';
import { useKeys } from '../../app/keys.tsx';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CertificateField, type ChosenCertificate } from './CertificateField.tsx';
import { isSameName } from './isSameName.ts';

interface SignDialogProps {
  readonly hearing: HearingId;
  /** Of the draft that is read. */
  readonly draftHash: string;
  /** The engine has the draft as it is read. */
  readonly isKept: boolean;
  /** The order that it takes the place of. */
  readonly supersedes: OrderId | null;
  /** "It replaces the order of …"; null: of none. */
  readonly replaces: string | null;
  readonly onSigned: (order: SignedOrder) => void;
  readonly onClose: () => void;
}

export function SignDialog(props: SignDialogProps) {
  const { hearing, draftHash, isKept, supersedes, replaces, onSigned, onClose } = props;
  const { t } = useWords();
  const form = useId();
  const { name: account } = useCommands().open.person;
  const sign = useAct('order.sign');
  const [typedName, setTypedName] = useState('');
  const [language, setLanguage] = useState<Language | null>(null);
  const [certificate, setCertificate] = useState<ChosenCertificate | null>(null);
  const [tried, setTried] = useState(false);
  // Another name than the account's is asked about once.
  const [askedAbout, setAskedAbout] = useState<string | null>(null);
  const name = typedName.trim();
  const go = () => {
    setTried(true);
    if (name === '' || language === null || !isKept || sign.isPending) return;
    if (!isSameName(name, account) && askedAbout !== name) return setAskedAbout(name);
    const signing = { hearing, draftHash, typedName: name, language, supersedes };
    sign.mutate({ ...signing, certificate: sent(certificate) }, { onSuccess: onSigned });
  };
  const box = useFirstWrong(tried, sign.error !== null);
  useSignKey(go);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go();
  };
  return (
    <Dialog
      title={t('orderPage.sign.title')}
      asks
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button kind="text" keyCap="Esc" onPress={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button kind="primary" type="submit" form={form} keyCap="Ctrl Enter" busy={sign.isPending || !isKept}>
            {t('orderPage.sign.go')}
          </Button>
        </>
      }
    >
      <p>{t('orderPage.sign.does')}</p>
      {replaces === null ? null : <p>{replaces}</p>}
      <form id={form} ref={box} className="form o-sign" onSubmit={submit} noValidate>
        <TextField
          label={t('orderPage.sign.name')}
          value={typedName}
          onChange={setTypedName}
          maxLength={200}
          starts
          error={tried && name === '' ? t('orderPage.sign.nameMissing') : undefined}
          hint={t('orderPage.sign.nameHint', { name: account })}
        />
        <div>
          <p className="label" aria-hidden="true">
            {t('orderPage.sign.language')}
          </p>
          <RadioList
            label={t('orderPage.sign.language')}
            choices={[
              { id: 'en', name: t('orderPage.sign.en') },
              { id: 'es', name: t('orderPage.sign.es') },
            ]}
            chosen={language}
            onChoose={(id) => setLanguage(id === 'es' ? 'es' : 'en')}
            error={tried && language === null ? t('orderPage.sign.languageMissing') : undefined}
          />
          <p className="hint">{t('orderPage.sign.languageHint')}</p>
        </div>
        <CertificateField chosen={certificate} onChange={setCertificate} />
        {isKept ? null : (
          <p className="hint" role="status">
            {t('orderPage.sign.waiting')}
          </p>
        )}
        {askedAbout === null || askedAbout !== name ? null : (
          <p role="alert">
            <b>{t('orderPage.sign.nameDiffers', { account, name })}</b>
          </p>
        )}
        {sign.error === null ? null : <Problem refusal={sign.error.refusal} />}
      </form>
    </Dialog>
  );
}

const sent = (chosen: ChosenCertificate | null) =>
  chosen === null ? null : { file: chosen.file, passphrase: chosen.passphrase };

/** Ctrl Enter in the dialog signs. */
function useSignKey(go: () => void): void {
  const { t } = useWords();
  const now = useRef(go);
  now.current = go;
  const keys = useMemo(
    () =>
      [
        {
          key: 'Enter',
          control: true,
          does: t('orderPage.sign.go'),
          group: t('orderPage.keys.group'),
          unlisted: true,
          run: () => now.current(),
        },
      ] as const,
    [t],
  );
  useKeys(keys);
}

/** After a try in vain the focus goes to the first field to mend. */
function useFirstWrong(tried: boolean, refused: boolean) {
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!tried) return;
    box.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tried]);
  useEffect(() => {
    if (refused) box.current?.querySelector<HTMLElement>('.problem')?.scrollIntoView({ block: 'nearest' });
  }, [refused]);
  return box;
}
