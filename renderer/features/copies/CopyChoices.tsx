// What is chosen for a copy: out of a few all in sight, or out of many from a list.

import { useId } from 'react';
import type { Language } from '../../../shared/documents/model.ts';
import { useWords } from '../../app/words.tsx';
import './copies.css';

export type Paper = 'letter' | 'a4';

interface Choice<T extends string> {
  readonly id: T;
  readonly name: string;
  /** Where its words are in another language than the page. */
  readonly lang?: Language;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}

/** All of them beside each other. */
export function FewChoices<T extends string>({ label, choices, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="copy-language">
      <legend>{label}</legend>
      {choices.map(({ id, name: said, lang }) => (
        <label key={id} lang={lang}>
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{said}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** From a list that opens. */
export function ManyChoices<T extends string>({ label, choices, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <label className="copy-many">
      <span>{label}</span>
      <select
        className="input select"
        value={chosen}
        onChange={({ target }) => {
          const choice = choices.find(({ id }) => id === target.value);
          if (choice !== undefined) onChoose(choice.id);
        }}
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Each language by its own name. */
const languages: readonly Choice<Language>[] = [
  { id: 'en', name: 'English', lang: 'en' },
  { id: 'es', name: 'Español', lang: 'es' },
];

interface PrintedAsProps {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
}

export function LanguageAndPaper({ language, onLanguage, paper, onPaper }: PrintedAsProps) {
  const { t } = useWords();
  return (
    <>
      <FewChoices label={t('preview.language')} choices={languages} chosen={language} onChoose={onLanguage} />
      <PaperChoice paper={paper} onPaper={onPaper} />
    </>
  );
}

/** The language of a notice: each recipient's own, unless one is chosen. */
export function NoticeLanguage({
  language,
  onLanguage,
}: {
  readonly language: Language | null;
  readonly onLanguage: (language: Language | null) => void;
}) {
  const { t } = useWords();
  return (
    <FewChoices<Language | 'own'>
      label={t('preview.language')}
      choices={[{ id: 'own', name: t('copies.ownLanguage') }, ...languages]}
      chosen={language ?? 'own'}
      onChoose={(chosen) => onLanguage(chosen === 'own' ? null : chosen)}
    />
  );
}

export function PaperChoice({ paper, onPaper }: Pick<PrintedAsProps, 'paper' | 'onPaper'>) {
  const { t } = useWords();
  const papers = (['letter', 'a4'] as const).map((id) => ({ id, name: t(`copies.papers.${id}`) }));
  return <FewChoices<Paper> label={t('copies.paper')} choices={papers} chosen={paper} onChoose={onPaper} />;
}

interface LockProps {
  readonly sealed: boolean;
  readonly onSealed: (sealed: boolean) => void;
}

/** The saved file opens with a passphrase only; what is printed is on paper and open. */
export function LockChoice({ sealed, onSealed }: LockProps) {
  const { t } = useWords();
  return (
    <label className="copy-lock">
      <input type="checkbox" checked={sealed} onChange={({ target }) => onSealed(target.checked)} />
      <span>{t('copies.lock')}</span>
    </label>
  );
}
