// The schema library tries once whether it may make functions out of text. The content policy refuses it and would report
// it; told beforehand, it does not try. To be imported before anything that makes a schema.

import { config } from 'zod';

config({ jitless: true });
