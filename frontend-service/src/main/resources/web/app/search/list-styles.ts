import { css } from 'lit';

export const listStyles = css`
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template:
      'mark what took when' auto
      'mark services spans id' auto
      / auto minmax(0, 1fr) minmax(8rem, 16rem) 19rem;
    gap: 0 1rem;
    padding: 0.5rem 0;
    border-top: 1px solid var(--border);
    content-visibility: auto;
    contain-intrinsic-height: auto 4rem;
  }
  li:hover {
    background: var(--surface-raised);
  }
  .mark {
    grid-area: mark;
    display: grid;
    place-items: center;
    width: 2rem;
    min-height: 2rem;
    cursor: pointer;
  }
  .mark input {
    width: 1rem;
    height: 1rem;
  }
  .what {
    grid-area: what;
    overflow-wrap: anywhere;
  }
  .what a {
    margin-inline-end: 0.375rem;
    font-weight: 600;
    text-decoration: none;
  }
  .what a:hover {
    text-decoration: underline;
  }
  .inside {
    color: var(--service-2);
  }
  .took {
    grid-area: took;
    display: grid;
    grid-template-columns: 5rem minmax(0, 1fr);
    align-items: center;
    gap: 0.5rem;
  }
  .bar {
    height: 0.5rem;
  }
  .bar::before {
    content: '';
    display: block;
    width: max(var(--share), 2px);
    height: 100%;
    border-radius: 2px;
    background: var(--accent);
    opacity: 0.7;
  }
  .services {
    grid-area: services;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.875rem;
  }
  .service i {
    display: inline-block;
    width: 0.625rem;
    height: 0.625rem;
    margin-inline-end: 0.3rem;
    border-radius: 2px;
  }
  .spans {
    grid-area: spans;
    justify-self: start;
    min-width: 5rem;
  }
  .when {
    grid-area: when;
    white-space: nowrap;
  }
  .id {
    grid-area: id;
    overflow: hidden;
    text-align: end;
    text-overflow: ellipsis;
  }
  @media (max-width: 60rem) {
    li {
      grid-template:
        'mark what what' auto
        '. took spans' auto
        '. services services' auto
        '. when when' auto
        '. id id' auto
        / auto minmax(0, 1fr) auto;
      gap: 0.125rem 0.5rem;
    }
    .took {
      grid-template-columns: 4.25rem minmax(0, 1fr);
    }
    .took .number,
    .when,
    .id {
      text-align: start;
    }
    .spans {
      min-width: 0;
    }
  }
`;
