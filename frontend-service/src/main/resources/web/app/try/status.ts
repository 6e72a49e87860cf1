/** How a status is coloured: a 4xx is wrong for the caller, a 5xx is a failure of the services. */
export function outcomeOf(status: number): 'good' | 'warning' | 'bad' {
  return status < 400 ? 'good' : status < 500 ? 'warning' : 'bad';
}
