// A key as it stands on the keyboard.

const mac = /mac/i.test(navigator.platform);

interface KeyCapProps {
  readonly children: string;
  /** Read out too: where the key is the matter, not a reminder beside words. */
  readonly spoken?: boolean;
}

/** "Ctrl K" here is "⌘ K" on a Mac. */
export function KeyCap({ children, spoken = false }: KeyCapProps) {
  const told = mac ? children.replace(/^Ctrl /, '⌘ ') : children;
  return <kbd {...(spoken ? {} : { 'aria-hidden': true })}>{told}</kbd>;
}
