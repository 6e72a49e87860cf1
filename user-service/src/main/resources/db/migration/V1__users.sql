-- Users: five demo accounts (the same as in auth-service), then generated ones up to 1,000.
-- Everything is computed from the number of the row: the same data in every installation.

CREATE TABLE users (
    id         bigint      PRIMARY KEY,
    username   text        NOT NULL UNIQUE,
    name       text        NOT NULL,
    email      text        NOT NULL,
    status     text        NOT NULL CHECK (status IN ('active', 'suspended', 'closed')),
    created_at timestamptz NOT NULL
);

CREATE INDEX users_by_status ON users (status, id);

INSERT INTO users VALUES
    (1, 'ada',     'Ada Lovelace',    'ada@example.org',     'active', '2025-01-01 09:00:00+00'),
    (2, 'grace',   'Grace Hopper',    'grace@example.org',   'active', '2025-01-02 09:00:00+00'),
    (3, 'alan',    'Alan Turing',     'alan@example.org',    'active', '2025-01-03 09:00:00+00'),
    (4, 'edsger',  'Edsger Dijkstra', 'edsger@example.org',  'active', '2025-01-04 09:00:00+00'),
    (5, 'barbara', 'Barbara Liskov',  'barbara@example.org', 'active', '2025-01-05 09:00:00+00');

WITH words AS (
    SELECT ARRAY['Amina', 'Bela', 'Chidi', 'Dana', 'Elif', 'Farid', 'Greta', 'Hiro', 'Ines', 'Jonas', 'Kira', 'Luca',
                 'Mei', 'Nils', 'Olga', 'Pedro', 'Quinn', 'Rosa', 'Sami', 'Tove', 'Uma', 'Viktor', 'Wanda', 'Yara',
                 'Zeno'] AS given,
           ARRAY['Abel', 'Berg', 'Costa', 'Diaz', 'Eder', 'Falk', 'Garcia', 'Holm', 'Ito', 'Jensen', 'Kaya', 'Lang',
                 'Moreau', 'Novak', 'Okafor', 'Park', 'Rossi', 'Silva', 'Tanaka', 'Ueda', 'Vogel', 'Weber',
                 'Young'] AS family
), people AS (
    -- 25 and 23 have no common divisor: each pair of names comes up once in 575 rows.
    SELECT id, given[1 + id % 25] AS given, family[1 + id % 23] AS family
    FROM words, generate_series(6, 1000) AS id
)
INSERT INTO users
SELECT id,
       lower(given) || '.' || lower(family) || id,
       given || ' ' || family,
       lower(given) || '.' || lower(family) || id || '@example.org',
       CASE WHEN id % 10 = 0 THEN 'suspended' WHEN id % 25 = 1 THEN 'closed' ELSE 'active' END,
       timestamptz '2025-01-04 09:00:00+00' + id * interval '10 hours 7 minutes'
FROM people;
