import { attributes, text, type OtlpLogs } from './otlp';

/** A log record as it is read on the page. */
export interface LogLine {
  readonly spanId: string;
  /** Epoch milliseconds with a fraction. */
  readonly epochMs: number;
  readonly severity: string;
  readonly service: string;
  readonly message: string;
  /** Without the exception, which has members of its own. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly stackTrace: string;
}

/** All records in the order of time. */
export function readLogs(answer: OtlpLogs): LogLine[] {
  const lines: LogLine[] = [];
  for (const resourceLogs of answer.resourceLogs ?? []) {
    const service = attributes(resourceLogs.resource?.attributes).get('service.name') ?? 'unknown';
    for (const record of (resourceLogs.scopeLogs ?? []).flatMap((scopeLogs) => scopeLogs.logRecords ?? [])) {
      const own = attributes(record.attributes);
      const stackTrace = own.get('exception.stacktrace') ?? '';
      own.delete('exception.stacktrace');
      lines.push({
        spanId: record.spanId ?? '',
        // A record without a time of its own has the one at which it was collected.
        epochMs: Number(BigInt(record.timeUnixNano || record.observedTimeUnixNano || '0') / 1_000n) / 1_000,
        severity: record.severityText ?? '',
        service,
        message: text(record.body),
        attributes: own,
        stackTrace,
      });
    }
  }
  return lines.toSorted((a, b) => a.epochMs - b.epochMs);
}
