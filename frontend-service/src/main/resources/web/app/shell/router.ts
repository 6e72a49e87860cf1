/**
 * Where the reader is: the address bar decides, so every view can be bookmarked, and back and forward work.
 *
 * Links are plain `<a href="/search?…">`; a click on one changes the view without loading the page again. Code moves with
 * `go`, and keeps a view's settings in the query string with `setQuery`.
 */

const CHANGED = 'lab-location';

export function go(address: string): void {
  history.pushState(null, '', address);
  window.dispatchEvent(new Event(CHANGED));
  window.scrollTo(0, 0);
}

export function query(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/**
 * Writes the view's settings into the address; empty values are left out.
 *
 * @param remember true adds a step to the history (a new search), false replaces the current one (a setting being typed)
 */
export function setQuery(values: Record<string, string>, remember: boolean): void {
  const parameters = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  const text = parameters.toString();
  const address = location.pathname + (text === '' ? '' : `?${text}`);
  if (remember) {
    history.pushState(null, '', address);
  } else {
    history.replaceState(null, '', address);
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back when the address has changed, by whatever means; returns how to stop that. */
export function onLocationChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('popstate', listener);
  };
}

/** A plain click on a link to one of our views; everything else (new tab, other site, API) is the browser's. */
export function followLink(event: MouseEvent): void {
  const anchor = event
    .composedPath()
    .find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement);
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!anchor || !plain || event.defaultPrevented || anchor.target || anchor.hasAttribute('download')) {
    return;
  }
  const address = new URL(anchor.href);
  const ours = address.origin === location.origin && !/^\/(api|lab|q)\//.test(address.pathname);
  if (ours && !anchor.getAttribute('href')?.startsWith('#')) {
    event.preventDefault();
    go(address.pathname + address.search);
  }
}
