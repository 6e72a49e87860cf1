/** The documented services have fixed colours, so that every picture of the trace looks alike; others get one by name. */
const FIXED: Record<string, number> = {
  'frontend-service': 1,
  'api-gateway': 2,
  'auth-service': 3,
  'user-service': 4,
};
const COLOURS = 8;
const FIRST_FREE = 5;

/** The CSS variable of a service's colour, e.g. `var(--service-4)`. */
export function serviceColour(service: string): string {
  return `var(--service-${FIXED[service] ?? byName(service)})`;
}

function byName(service: string): number {
  let hash = 0;
  for (const character of service) {
    hash = (hash * 31 + character.codePointAt(0)!) >>> 0;
  }
  return FIRST_FREE + (hash % (COLOURS - FIRST_FREE + 1));
}
