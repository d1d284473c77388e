// A key of a screen, and which one was pressed.

export interface ScreenKey {
  /** One printable character ('j', '?', '+'), or 'Enter', 'Home' …; with `control` it goes with Ctrl, or Command on a Mac. */
  readonly key: string;
  readonly control?: true;
  /** What it does, in words of the screen. */
  readonly does: string;
  /** Heading it stands under in the help. */
  readonly group: string;
  /** Works, but is not listed: another spelling of a listed key. */
  readonly unlisted?: true;
  readonly run: () => void;
}

interface Press {
  readonly key: string;
  readonly control: boolean;
  /** Single characters act as keys; the others (Enter, Home …) always do. */
  readonly singleKeys: boolean;
}

/** Of two with the same key, the later shown counts: a screen's own before one that is there everywhere. */
export function keyFor(keys: readonly ScreenKey[], { key, control, singleKeys }: Press): ScreenKey | undefined {
  if (!control && !singleKeys && key.length === 1) return undefined;
  return keys.findLast(
    (entry) => (entry.control === true) === control && entry.key.toLowerCase() === key.toLowerCase(),
  );
}
