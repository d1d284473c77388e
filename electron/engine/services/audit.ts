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
        lines.map(({ personId, operation, detail, ...line }) => ({
          ...line,
          personId,
          person: names.get(personId) ?? null,
          event: operation,
          detail: Object.fromEntries(
            Object.entries(detail).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
          ),
        })),
      );
    }),
  'audit.verify': async (_input, store) => {
    const head = await store.readAuditHead();
    return done(await store.read((tx) => verifyAudit(tx, head)));
  },
};
