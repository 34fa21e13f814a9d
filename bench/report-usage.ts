import { writeFileSync } from 'node:fs';

/** Preloaded into a measured process: writes what the operating system counted for it when it ends. */
const file = process.env['MUSTER_BENCH_USAGE'];
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
  if (file) writeFileSync(file, JSON.stringify(usage));
});
