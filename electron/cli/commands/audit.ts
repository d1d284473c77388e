import type { AuditLine } from '../../../shared/contract/audit.ts';
import { momentIn } from '../../../shared/i18n/format.ts';
import type { Engine } from '../../engineClient.ts';
import { type StoreOptions, withStore, zoneOf } from '../session.ts';
import { type ExitCode, print, printJson, say, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface AuditOptions extends StoreOptions {
  readonly verify?: true;
  readonly json?: true;
}

const linesAtOnce = 500;

/** Who did what and when; with `verify`, whether the list of it is whole: where it is not, that is a refusal. */
export async function audit({ verify, json, ...store }: AuditOptions, words: Words): Promise<ExitCode> {
  return withStore(store, words, (engine) =>
    verify ? verifyChain(engine, json === true, words) : listLines(engine, json === true, words),
  );
}

async function listLines(engine: Engine, json: boolean, words: Words): Promise<ExitCode> {
  const all: AuditLine[] = [];
  for (;;) {
    const page = await engine.call('audit.list', { after: all.at(-1)?.seq ?? 0, limit: linesAtOnce });
    if (!page.ok) return sayRefusal(page.refusal, words);
    all.push(...page.value);
    if (page.value.length < linesAtOnce) break;
  }
  if (json) printJson(all);
  else {
    const timezone = await zoneOf(engine);
    for (const line of all) print(lineText(line, timezone, words));
  }
  return 0;
}

function lineText(
  { seq, at, person, personId, event, subject, detail }: AuditLine,
  timezone: string,
  { language, lookUp }: Words,
): string {
  return [
    String(seq).padStart(5),
    momentIn(at, timezone, language),
    person ?? personId,
    lookUp(`cli.audit.event.${event.replace('.', '_')}`),
    ...[subject, detail['refusal']].filter((about) => typeof about === 'string'),
  ].join('  ');
}

async function verifyChain(engine: Engine, json: boolean, { t, ...words }: Words): Promise<ExitCode> {
  const checked = await engine.call('audit.verify', {});
  if (!checked.ok) return sayRefusal(checked.refusal, { t, ...words });
  const { state, ...numbers } = checked.value;
  if (json) printJson(checked.value);
  if (state === 'whole') {
    if (!json) print(t('cli.audit.whole', { count: checked.value.lines }));
    return 0;
  }
  say(t(`cli.audit.${state}`, numbers));
  return 1;
}
