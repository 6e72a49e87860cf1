import type { FaultCatalog, FaultEntry } from '../api/lab';

export const FAULT_HEADER = 'X-Lab-Fault';

/** One fault of a request, as chosen or as a link brought it: it need not exist. */
export interface FaultChoice {
  readonly service: string;
  readonly fault: string;
  readonly argument: string;
}

/** Text of the header: `service=fault`, `service=fault:argument`, separated by commas. */
export function writeFaults(faults: readonly FaultChoice[]): string {
  return faults.map(({ service, fault, argument }) => `${service}=${fault}${argument && `:${argument}`}`).join(',');
}

/** The inverse; what is no fault at all stays readable in the service's name, for the services to refuse. */
export function readFaults(text: string): FaultChoice[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, service = part, fault = '', argument = ''] = /^([^=]*)=([^:]*):?(.*)$/.exec(part) ?? [];
      return { service, fault, argument };
    });
}

export function entryOf(catalog: FaultCatalog, choice: FaultChoice): FaultEntry | undefined {
  return catalog.faults[choice.service]?.find((entry) => entry.fault === choice.fault);
}

/** Faults that break the trace itself, on purpose: such a trace is not incomplete by accident. */
const BREAKS_TRACE = new Set(['lost-context', 'unfinished-span', 'wrong-parent', 'b3-only']);

export function breaksTrace(faults: readonly FaultChoice[]): FaultChoice | undefined {
  return faults.find((choice) => BREAKS_TRACE.has(choice.fault));
}
