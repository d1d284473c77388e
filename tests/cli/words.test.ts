// Whatever the engine refuses and whatever the command says has its text in both languages.

import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../electron/cli/words.ts';
import { reasons } from '../../electron/engine/exchange/teamExport/reasons.ts';
import { recordKinds } from '../../electron/engine/store/codec.ts';
import { contract, type Rule } from '../../shared/contract/contract.ts';
import { type Refusal, type RefusalName, refusals } from '../../shared/contract/refusals.ts';
import { sentenceOf } from '../../shared/contract/sentence.ts';
import { readInstant } from '../../shared/domain/dates.ts';

/** Values for every refusal: each sentence takes what it needs and leaves no hole. */
const values = {
  limit: 1_048_576,
  most: 2_000,
  days: 62,
  people: ['Ana Ruiz', 'Ben Cole'],
  triesLeft: 3,
  until: readInstant('2026-11-21T22:10:00Z'),
  minimum: 8,
  group: 4,
  problems: [],
  total: 2,
  dates: ['2026-11-24', '2026-12-22'],
  codePoint: 'U+4E2D',
  gaps: ['child', 'goal'],
  records: [
    { kind: 'familyTimeSession', id: 'F07:family-time:1', date: '2026-11-10' },
    { kind: 'service', id: 'F07-V1', date: null },
  ],
  item: 2,
  other: 3,
  field: 'because',
  placeholders: ['child', 'byDate'],
};
const names = Object.keys(refusals) as RefusalName[];

describe.each(['en', 'es'] as const)('in %s', (language) => {
  const words = wordsIn(language);

  test.each(names)('refusal %s is a sentence with a next step', (name) => {
    const sentence = sentenceOf({ name, values } as unknown as Refusal, words, 'America/Chicago');
    expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ¿].+\. [A-ZÁÉÍÓÚ].+\.$/);
    expect(sentence).not.toMatch(/\{|\}|undefined|null|\n/);
  });

  test('a key group that cannot be told, and a case without hearings, have sentences of their own', () => {
    const tell = (refusal: Refusal) => sentenceOf(refusal, words, 'America/Chicago');
    expect(tell({ name: 'recovery-key-mistyped', values: { group: null } })).not.toMatch(/null|\{/);
    expect(tell({ name: 'no-such-hearing', values: { dates: [] } })).not.toMatch(/:\s|\{/);
  });

  test('every reason of an import, kind of record and audit event has its words', () => {
    for (const [reason, needs] of Object.entries(reasons)) {
      const filled = Object.fromEntries(needs.map((name) => [name, `<${name}>`]));
      const text = words.lookUp(`import.reason.${reason}`, filled);
      expect(text).not.toMatch(/\{\{/);
      for (const name of needs) expect(text).toContain(`<${name}>`);
    }
    for (const kind of recordKinds) expect(words.t(`cli.kind.${kind}`)).not.toBe('');
    const events = Object.values(contract).flatMap((rule: Rule) => ('audit' in rule ? [rule.audit] : []));
    for (const event of [...events, 'request.refused']) {
      expect(words.lookUp(`cli.audit.event.${event.replace('.', '_')}`)).not.toBe('');
    }
  });
});
