// npm run e2e
import { requireNode } from './requireNode.mjs';

requireNode(import.meta.url);
await import('./runStories.ts');
