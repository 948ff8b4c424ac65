/** Whether a process with this id is running on this machine, whoever owns it. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process, which we may not signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
