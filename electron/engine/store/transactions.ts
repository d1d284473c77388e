// What may read the store and what may change it are different types: a report that tries to write does not compile.

import type { Compilable, CompiledQuery, Kysely, QueryResult, Transaction } from 'kysely';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { StorePersonId } from './columns.ts';
import type { Tables } from './tables.ts';

/** One snapshot of the store: all that is read through it stood together at one moment. */
export interface ReadTx {
  readonly access: 'read' | 'write';
  /** The part of Kysely that reads. */
  readonly database: Pick<Kysely<Tables>, 'selectFrom'>;
  readonly ask: Ask;
  /** The seal of an audit line, under a key made from the data key. */
  readonly sealLine: (text: string) => string;
}

/** One change: everything in it is kept, or nothing. */
export interface WriteTx extends ReadTx {
  readonly access: 'write';
  readonly database: Transaction<Tables>;
  /** Who makes the change. */
  readonly by: StorePersonId;
  /** The moment every row of this change is recorded at: later than that of any change before it. */
  readonly stamp: Instant;
  /** The newest audit line; appendAudit moves it on. */
  readonly auditTail: AuditTail;
}

export interface AuditTail {
  seq: number;
  seal: string;
}

/** Runs a query that is built and compiled once for each name, and afterwards only given other parameters. */
export type Ask = <Row>(
  name: string,
  parameters: readonly unknown[],
  build: () => Compilable<Row>,
) => Promise<QueryResult<Row>>;

/** The queries of one store, compiled: building them anew costs more than running them. */
export class CompiledQueries {
  readonly #compiled = new Map<string, CompiledQuery>();

  /** Queries run in one transaction. */
  askIn(transaction: Transaction<Tables>): Ask {
    return <Row>(name: string, parameters: readonly unknown[], build: () => Compilable<Row>) => {
      const known = this.#compiled.get(name) as CompiledQuery<Row> | undefined;
      return transaction.executeQuery<Row>({ ...(known ?? this.#compile(name, parameters, build)), parameters });
    };
  }

  #compile<Row>(name: string, parameters: readonly unknown[], build: () => Compilable<Row>): CompiledQuery<Row> {
    const compiled = build().compile();
    const same = compiled.parameters.length === parameters.length;
    if (!same || compiled.parameters.some((value, place) => value !== parameters[place])) {
      throw new Error(`the parameters of "${name}" do not stand in the order of its text`);
    }
    this.#compiled.set(name, compiled);
    return compiled;
  }
}
