// SEC-08 on clocks that a test turns by hand.

import { expect, test } from 'vitest';
import { watchIdle } from '../../electron/shell/idle.ts';

const minute = 60_000;

/** Clocks that stand still until they are told to go on. */
function fakeTime() {
  let wall = 1_000_000;
  let steady = 50;
  let tick = () => {};
  const heard: string[] = [];
  const watch = watchIdle(
    {
      wall: () => wall,
      steady: () => steady,
      every: (_milliseconds, run) => {
        tick = run;
        return () => {
          tick = () => {};
        };
      },
    },
    { lockSoon: (seconds) => heard.push(`soon ${seconds}`), lock: (reason) => heard.push(`lock ${reason}`) },
  );
  return {
    watch,
    heard,
    /** Awake: both clocks go on, second by second. */
    pass: (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 1_000) {
        wall += 1_000;
        steady += 1_000;
        tick();
      }
    },
    /** Asleep: only the wall clock goes on, and nothing ticks. */
    sleep: (milliseconds: number) => {
      wall += milliseconds;
    },
    setBack: (milliseconds: number) => {
      wall -= milliseconds;
    },
    tick: () => tick(),
  };
}

test('SEC-08 ten minutes without a touch lock, and a minute before that it is said once', () => {
  const { heard, pass } = fakeTime();
  pass(9 * minute - 1_000);
  expect(heard).toEqual([]);
  pass(1_000);
  expect(heard).toEqual(['soon 60']);
  pass(59_000);
  expect(heard).toEqual(['soon 60']);
  pass(1_000);
  expect(heard).toEqual(['soon 60', 'lock idle']);
  pass(30 * minute);
  expect(heard).toHaveLength(2);
});

test('SEC-08 a touch begins the ten minutes anew, also after the warning', () => {
  const { heard, pass, watch } = fakeTime();
  pass(9 * minute + 30_000);
  expect(watch.touch()).toBe(true);
  pass(9 * minute - 1_000);
  expect(heard).toEqual(['soon 60']);
  pass(minute + 1_000);
  expect(heard).toEqual(['soon 60', 'soon 60', 'lock idle']);
  expect(watch.touch()).toBe(false);
});

test('SEC-08 a machine that slept is locked at its first tick, and a touch cannot come before it', () => {
  const slept = fakeTime();
  slept.pass(minute);
  slept.sleep(2 * minute);
  slept.tick();
  expect(slept.heard).toEqual(['lock sleep']);
  const touched = fakeTime();
  touched.sleep(2 * minute);
  expect(touched.watch.touch()).toBe(false);
  expect(touched.heard).toEqual(['lock sleep']);
  const long = fakeTime();
  long.sleep(20 * minute);
  long.tick();
  expect(long.heard).toEqual(['lock idle']);
});

test('SEC-08 a wall clock set back does not put the lock off', () => {
  const { heard, pass, setBack } = fakeTime();
  pass(5 * minute);
  setBack(60 * minute);
  pass(5 * minute);
  expect(heard.at(-1)).toBe('lock idle');
});

test('SEC-08 once stopped it locks nothing', () => {
  const { heard, pass, watch } = fakeTime();
  watch.stop();
  pass(20 * minute);
  expect(heard).toEqual([]);
});
