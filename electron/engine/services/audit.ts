// Who did what and when, and whether the list of it is whole.

import { done, type Handlers } from '../handlers.ts';
import { listAudit, verifyAudit } from '../store/audit.ts';
import { listStorePeople } from '../store/people.ts';

export const auditHandlers: Pick<Handlers, 'audit.list' | 'audit.verify'> = {
  'audit.list': async ({ after, limit }, store) =>
    store.read(async (tx) => {
      const names = new Map((await listStorePeople(tx)).map(({ id, name }) => [id, name]));
      const lines = await listAudit(tx, after, limit);
      return done(
        lines.map(({ operation, ...line }) => ({
          ...line,
          event: operation,
          person: names.get(line.personId) ?? null,
        })),
      );
    }),
  'audit.verify': async (_input, store) => {
    const head = await store.readAuditHead();
    return done(await store.read((tx) => verifyAudit(tx, head)));
  },
};
