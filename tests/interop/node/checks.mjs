// One line per check; the suite goes on after a failure.
const checks = [];

export function check(name, run) {
  checks.push({ name, run });
}

export async function runAll() {
  for (const { name, run } of checks) {
    const started = performance.now();
    try {
      await run();
      console.log(`ok    node    ${name}  (${Math.round(performance.now() - started)} ms)`);
    } catch (fault) {
      console.log(`FAIL  node    ${name}: ${String(fault.message ?? fault).replace(/\s+/g, ' ')}`);
      console.error(fault);
    }
  }
}

export async function comesTrue(condition, seconds = 10) {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (condition()) return true;
    await pause(50);
  }
  return condition();
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
