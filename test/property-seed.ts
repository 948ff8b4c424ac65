import fc from 'fast-check';

/**
 * Property tests draw the same cases every time, so that a change is judged by what it changes and
 * not by luck. Other cases: `OUTERLOOP_TEST_SEED=7 npm exec vitest`.
 */
fc.configureGlobal({ seed: Number(process.env.OUTERLOOP_TEST_SEED ?? 1) });
