// One row and column of the disclosure policy, as it stands.

import type { WindowOutput } from '../../../shared/contract/window.ts';

export type PolicyCell = WindowOutput<'policy.show'>['cells'][number];
