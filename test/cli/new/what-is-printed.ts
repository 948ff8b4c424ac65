import { afterEach, beforeEach, vi } from 'vitest';

/** Keeps what commands print in every test of a file out of the log; returns what was printed so far. */
export function keepWhatIsPrinted(): () => string {
  let text = '';
  beforeEach(() => {
    text = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((more) => {
      text += String(more);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return () => text;
}
