// npm start
import { requireNode } from './requireNode.mjs';

requireNode(import.meta.url);
await import('./start.ts');
