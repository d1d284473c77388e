// Evaluated before anything that loads the database: better-sqlite3 13 ends a Node before 22 without a word.
// Electron brings its own Node and is judged by its own version.

const oldest = 22;

if (!process.versions['electron'] && Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(`The engine needs Node ${oldest} or newer, and this is ${process.version}.\n`);
  process.exit(1);
}

export {};
