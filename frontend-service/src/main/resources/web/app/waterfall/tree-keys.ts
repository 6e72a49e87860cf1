import type { Row } from './tree-rows';

/** What a key does to a tree whose line `at` has the focus; as the treegrid pattern of WAI-ARIA says. */
export type TreeStep = { readonly to: number } | { readonly toggle: number } | { readonly open: number };

export function treeStep(key: string, rows: readonly Row[], at: number, page: number): TreeStep | undefined {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(last, at + 1) };
    case 'ArrowUp':
      return { to: Math.max(0, at - 1) };
    case 'PageDown':
      return { to: Math.min(last, at + page) };
    case 'PageUp':
      return { to: Math.max(0, at - page) };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: last };
    case 'ArrowRight':
      return rows[at]?.expanded === false ? { toggle: at } : rows[at]?.expanded ? { to: at + 1 } : undefined;
    case 'ArrowLeft':
      return rows[at]?.expanded ? { toggle: at } : toParent(rows, at);
    case 'Enter':
    case ' ':
      return { open: at };
    default:
      return undefined;
  }
}

function toParent(rows: readonly Row[], at: number): TreeStep | undefined {
  const parent = rows[at]?.span.parent;
  const to = parent ? rows.findLastIndex((row, i) => i < at && row.span === parent) : -1;
  return to < 0 ? undefined : { to };
}
