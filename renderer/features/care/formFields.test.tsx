// What stands in the forms of the record, as a page: texts that are withheld, and days in the language of the form.

import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../shared/documents/model.ts';
import { dateOf } from '../../../shared/domain/dates.ts';
import { withheldText } from '../../../shared/redaction/narrow.ts';
import { child } from '../../../tests/support/records.ts';
import { WordsProvider } from '../../app/words.tsx';
import { EntryFieldsProvider } from './entryFields.tsx';
import { EntryDate } from './fields.tsx';
import { emptyDraft } from './screening/draft.ts';
import { AfterFields } from './screening/MoreFields.tsx';

const today = dateOf('2026-11-21');
const nothing = () => undefined;

/** A day in a form that was opened in one language, on a screen that is now in another. */
function dayTyped(value: string, opened: Language, screen: Language): string {
  return renderToStaticMarkup(
    <WordsProvider language={screen}>
      <EntryFieldsProvider language={opened} problems={[]} tried>
        <EntryDate field="date" label="Day" value={value} onChange={nothing} today={today} />
      </EntryFieldsProvider>
    </WordsProvider>,
  );
}

describe('a day that is typed', () => {
  test('is read in the language in which the form was opened, and said in that of the screen', () => {
    expect(dayTyped('3/4/2026', 'en', 'en')).toMatch(/Wed,\sMar\s4,\s2026/);
    expect(dayTyped('3/4/2026', 'en', 'es')).toMatch(/4\sde\smar|4\smar/);
    expect(dayTyped('3/4/2026', 'es', 'en')).toMatch(/Fri,\sApr\s3,\s2026/);
  });
});

function after(referredTo: string): string {
  const draft = { ...emptyDraft, referredTo };
  return renderToStaticMarkup(
    <WordsProvider language="en">
      <EntryFieldsProvider language="en" problems={[]} tried={false}>
        <AfterFields
          instrument={null}
          child={child()}
          basis={null}
          draft={draft}
          start={draft}
          today={today}
          read={null}
          onChange={nothing}
        />
      </EntryFieldsProvider>
    </WordsProvider>,
  );
}

test('to whom a child was referred is no box to type in where it is withheld', () => {
  expect(after('Early intervention')).toContain('value="Early intervention"');
  const withheld = after(withheldText);
  expect(withheld).toContain('This text is withheld here.');
  expect(withheld).not.toContain(withheldText);
});
