// `cradle`: the engine from a command line.

import { runCradle } from './cli/program.ts';
import { languageOf, wordsIn } from './cli/words.ts';

const args = process.argv.slice(2);
process.exitCode = await runCradle(args, wordsIn(languageOf(args, process.env)));
