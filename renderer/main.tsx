import './lib/noEval.ts';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
// A fault is told on the screen. Its message may quote a record, so it goes into no log.
const quiet = () => undefined;
createRoot(root, { onCaughtError: quiet, onUncaughtError: quiet, onRecoverableError: quiet }).render(<App />);
