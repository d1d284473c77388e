import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Output } from '../../../shared/contract/contract.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { Audience } from '../../../shared/redaction/audiences.ts';
import type { Engine } from '../../engineClient.ts';
import type { CopyOptions } from '../copyFile.ts';
import { writePdf } from '../pdfFile.ts';
import { withStore } from '../session.ts';
import { type ExitCode, print, say, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface PacketOptions extends CopyOptions {
  readonly date: CalendarDate;
  readonly asOf: CalendarDate;
  readonly audience: Audience;
}

/** Milliseconds between two looks at how far it is. */
const lookEveryMs = 200;

/** Says on a terminal how far the packet is, on one line, until `work` ends. */
async function withProgress<T>(engine: Engine, ticket: string, { t }: Words, work: Promise<T>): Promise<T> {
  const { stderr } = process;
  if (!stderr.isTTY) return work;
  let running = true;
  const ended = work.finally(() => {
    running = false;
  });
  const show = async () => {
    let told = '';
    while (running) {
      const asked = await engine.call('copy.progress', { ticket });
      const line = asked.ok && asked.value !== null ? t('packet.progress', asked.value) : told;
      if (running && line !== told) stderr.write(`\r\u001b[K${line}`);
      told = line;
      await setTimeout(lookEveryMs);
    }
    stderr.write('\r\u001b[K');
  };
  const [value] = await Promise.all([ended, show()]);
  return value;
}

async function write({ pdf, pages, passphrase }: Output<'copy.print'>, file: string, words: Words): Promise<ExitCode> {
  const code = await writePdf(file, { pdf, pages }, words);
  if (code === 0 && passphrase !== null) print(words.t('readers.sealedWith', { passphrase }));
  return code;
}

/** A day's hearings as one PDF file. Ctrl C stops it, and no file is left; once it is being written it is written whole. */
export async function packet(options: PacketOptions, words: Words): Promise<ExitCode> {
  const { date, asOf, audience, paper, pdf, sealed = false } = options;
  const copy = { document: 'packet', date, asOf, audience, language: words.language, paper } as const;
  const ticket = randomUUID();
  return withStore(options, words, async (engine) => {
    let stopped = false;
    const stop = () => {
      stopped = true;
      void engine.call('copy.cancel', { ticket });
    };
    process.on('SIGINT', stop);
    try {
      const asked = engine.call('copy.print', { copy, sealed, ticket });
      const printed = await withProgress(engine, ticket, words, asked);
      if (stopped) say(words.t('packet.stopped'));
      if (!printed.ok) return stopped ? 1 : sayRefusal(printed.refusal, words);
      return stopped ? 1 : await write(printed.value, pdf, words);
    } finally {
      process.off('SIGINT', stop);
    }
  });
}
