// Orders at a terminal: drafted, printed, signed and listed. What is drafted here is the same draft as in the window.

import { withStore } from '../session.ts';
import type { ExitCode } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';
import { clauses, draft } from './orderDraft.ts';
import { met } from './orderMet.ts';
import type { OfHearing, OrderOptions } from './orderOptions.ts';
import { list, printOrder } from './orderPrint.ts';
import { sign } from './orderSign.ts';

function ofHearing(options: OrderOptions, words: Words): OfHearing {
  const { case: number, hearing } = options;
  if (number === undefined) throw usageError(words, 'missing', { what: '--case' });
  if (hearing === undefined) throw usageError(words, 'missing', { what: '--hearing' });
  return { ...options, case: number, hearing };
}

function ofCase(options: OrderOptions, words: Words): string {
  if (options.case === undefined) throw usageError(words, 'missing', { what: '--case' });
  return options.case;
}

/** `what`: "draft", "clauses", "print", "sign", "list" or "met". */
export async function order(what: string, options: OrderOptions, words: Words): Promise<ExitCode> {
  switch (what) {
    case 'draft': {
      const asked = ofHearing(options, words);
      return withStore(options, words, (engine) => draft(engine, asked, words));
    }
    case 'clauses':
      return withStore(options, words, (engine) => clauses(engine, options, words));
    case 'print': {
      const { pdf, id, proposed, family } = options;
      if (pdf === undefined) throw usageError(words, 'missing', { what: '--pdf' });
      if ([id, proposed, family].every((one) => one === undefined)) {
        throw usageError(words, 'missing', { what: '--proposed, --family, --id' });
      }
      const asked = id === undefined || family ? ofHearing(options, words) : null;
      return withStore(options, words, (engine) => printOrder(engine, { ...options, pdf }, asked, words));
    }
    case 'sign': {
      const asked = ofHearing(options, words);
      const { name } = options;
      if (name === undefined) throw usageError(words, 'missing', { what: '--name' });
      return withStore(options, words, (engine) => sign(engine, { ...asked, name }, words));
    }
    case 'list': {
      const caseNumber = ofCase(options, words);
      return withStore(options, words, (engine) => list(engine, caseNumber, options, words));
    }
    case 'met': {
      const caseNumber = ofCase(options, words);
      const { item, on, state = 'met' } = options;
      if (item === undefined) throw usageError(words, 'missing', { what: '--item' });
      return withStore(options, words, (engine) => met(engine, { caseNumber, item, on, state }, words));
    }
    default:
      throw usageError(words, 'notAChoice', { what: 'order', choices: 'draft, clauses, print, sign, list, met' });
  }
}
