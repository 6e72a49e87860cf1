// What k6 leaves behind: the file summary.json in the folder LAB_RESULTS, or the thresholds in a few lines.

interface Summary {
  metrics: Record<string, { thresholds?: Record<string, { ok: boolean }> }>;
}

export function handleSummary(summary: Summary): Record<string, string> {
  return __ENV.LAB_RESULTS
    ? { [`${__ENV.LAB_RESULTS}/summary.json`]: JSON.stringify(summary, null, 2) }
    : { stdout: thresholds(summary).join('\n') + '\n' };
}

function thresholds({ metrics }: Summary): string[] {
  return Object.entries(metrics).flatMap(([metric, { thresholds = {} }]) =>
    Object.entries(thresholds).map(([threshold, { ok }]) => `${ok ? 'ok    ' : 'FAILED'} ${metric}: ${threshold}`),
  );
}
