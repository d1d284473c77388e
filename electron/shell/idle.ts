// When nobody is there any more: no key and no pointer for some minutes, or a machine that slept meanwhile.

export interface Time {
  /** Milliseconds on the wall clock, which a sleeping machine's time passes on too. */
  readonly wall: () => number;
  /** Milliseconds on a clock that nobody can set back. */
  readonly steady: () => number;
  /** Calls `tick` every so many milliseconds until what it gives back is called. */
  readonly every: (milliseconds: number, tick: () => void) => () => void;
}

export const machineTime: Time = {
  wall: Date.now,
  steady: () => performance.now(),
  every: (milliseconds, tick) => {
    const timer = setInterval(tick, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};

export const idleMinutes = 10;
const limitMs = idleMinutes * 60_000;
const warnMs = 60_000;
const tickMs = 1_000;
/** Ticks this far apart, or a wall clock this far ahead: the machine slept. */
const sleptMs = 30_000;

interface Heard {
  /** Nobody has moved for so long that the lock is `seconds` away. Told once for each time of rest. */
  readonly lockSoon: (seconds: number) => void;
  readonly lock: (reason: 'idle' | 'sleep') => void;
}

export interface IdleWatch {
  /** The person is here. False: it is too late, the watch has ended with a lock. */
  touch(): boolean;
  stop(): void;
}

/** Watches from now on until it locks once or is stopped. */
export function watchIdle({ wall, steady, every }: Time, { lockSoon, lock }: Heard): IdleWatch {
  let touched = { wall: wall(), steady: steady() };
  let ticked = wall();
  let warned = false;
  let over = false;
  let stopTicking = () => {};

  const stop = () => {
    over = true;
    stopTicking();
  };
  const end = (reason: 'idle' | 'sleep') => {
    stop();
    lock(reason);
  };
  const check = () => {
    if (over) return;
    const now = wall();
    const slept = now - ticked > sleptMs;
    ticked = now;
    // Whichever clock says more: the steady one stands still in sleep, the wall clock can be set back.
    const rest = Math.max(now - touched.wall, steady() - touched.steady);
    if (rest >= limitMs) return end('idle');
    if (slept) return end('sleep');
    if (warned || rest < limitMs - warnMs) return;
    warned = true;
    lockSoon(Math.ceil((limitMs - rest) / 1000));
  };
  stopTicking = every(tickMs, check);
  return {
    touch: () => {
      check();
      if (over) return false;
      touched = { wall: wall(), steady: steady() };
      warned = false;
      return true;
    },
    stop,
  };
}
