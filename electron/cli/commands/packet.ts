import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { Audience } from '../../../shared/redaction/audiences.ts';
import type { Engine } from '../../engineClient.ts';
import type { CopyOptions } from '../copyFile.ts';
import { sayWritten } from '../pdfFile.ts';
import { withStore } from '../session.ts';
import { type ExitCode, say } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface PacketOptions extends CopyOptions {
  readonly date: CalendarDate;
  readonly asOf: CalendarDate;
  readonly audience: Audience;
  /** Whose cases, by id of the record, where the reader is one person. */
  readonly person?: string;
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

/** A day's hearings as one PDF file. Ctrl C stops it, and no file is left; once it is being written it is written whole. */
export async function packet(options: PacketOptions, words: Words): Promise<ExitCode> {
  const { date, asOf, audience, person, paper, pdf, sealed = false } = options;
  const asked = { document: 'packet', date, asOf, audience, language: words.language, paper } as const;
  const copy = { ...asked, ...(person !== undefined && { person }) };
  const ticket = randomUUID();
  return withStore(options, words, async (engine) => {
    let stopped = false;
    const stop = () => {
      stopped = true;
      void engine.call('copy.cancel', { ticket });
    };
    process.on('SIGINT', stop);
    try {
      const asked = engine.call('copy.save', { copy, sealed, ticket, file: resolve(pdf) });
      const saved = await withProgress(engine, ticket, words, asked);
      if (!stopped || saved.ok) return sayWritten(pdf, saved, words);
      say(words.t('packet.stopped'));
      return 1;
    } finally {
      process.off('SIGINT', stop);
    }
  });
}
