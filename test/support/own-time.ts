/** A clock that stands still while the machine does other work: what a thread itself has worked. */

/** Starts it; asked later, it tells the milliseconds of this thread's own work since. */
export function ownTime(): () => number {
  const start = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };
}
