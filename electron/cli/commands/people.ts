// Who may unlock the store: the list of them, or one more.

import type { Output } from '../../../shared/contract/contract.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { readPassphrase } from '../passphrase.ts';
import { type StoreOptions, showOutcome, withStore } from '../session.ts';
import { type ExitCode, print, printJson, say } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';

export interface PeopleOptions extends StoreOptions {
  readonly name?: string;
  readonly role?: readonly Role[];
  /** Who of the record the new person is, by id. */
  readonly worksAs?: string;
  readonly json?: true;
}

/** `what`: "list", or "add" with a name and at least one role. The new person's passphrase is never an argument. */
export async function people(what: string, options: PeopleOptions, words: Words): Promise<ExitCode> {
  if (what === 'list') return list(options, words);
  if (what !== 'add') throw usageError(words, 'notAChoice', { what: 'people', choices: 'add, list' });
  const { name, role } = options;
  if (name === undefined) throw usageError(words, 'missing', { what: '--name' });
  if (role === undefined) throw usageError(words, 'missing', { what: '--role' });
  return add({ ...options, name, role }, words);
}

type Adding = PeopleOptions & Required<Pick<PeopleOptions, 'name' | 'role'>>;

async function add({ name, role, worksAs, json, ...store }: Adding, words: Words): Promise<ExitCode> {
  const { t } = words;
  return withStore(store, words, async (engine) => {
    const questions = { first: t('people.cli.askNew'), again: t('cli.passphrase.askAgain') };
    const typed = await readPassphrase(questions, 'CRADLE_NEW_PASSPHRASE');
    if (!typed.ok) {
      say(typed.why === 'absent' ? t('people.cli.absent') : t('cli.passphrase.differs'));
      return 1;
    }
    const person = { name, roles: role, worksAs: worksAs === undefined ? null : idOf<'person'>(worksAs) };
    const added = engine.call('people.add', { ...person, passphrase: typed.passphrase });
    return showOutcome(added, words, (value) => (json ? printJson(value) : print(t('people.cli.added', { name }))));
  });
}

async function list({ json, ...store }: PeopleOptions, words: Words): Promise<ExitCode> {
  return withStore(store, words, (engine) =>
    showOutcome(engine.call('people.list', {}), words, (shown) =>
      json ? printJson(shown) : print(text(shown, words)),
    ),
  );
}

/** A line a person; then the people of the record, whose ids `--works-as` takes. */
function text({ people: known, ofRecord }: Output<'people.list'>, { t }: Words): string {
  const names = new Map(ofRecord.map(({ id, name }) => [id, name]));
  const lines = known.map(({ name, roles, worksAs }) =>
    [
      name,
      roles.map((role) => t(`people.role.${role}`)).join(', '),
      ...(worksAs === null ? [] : [t('people.cli.worksAs', { name: names.get(worksAs) ?? worksAs })]),
    ].join('  '),
  );
  if (ofRecord.length === 0) return lines.join('\n');
  const width = Math.max(...ofRecord.map(({ id }) => id.length));
  const record = ofRecord.map(({ id, name }) => `  ${id.padEnd(width)}  ${name}`);
  return [...lines, '', t('people.cli.ofRecord'), ...record].join('\n');
}
