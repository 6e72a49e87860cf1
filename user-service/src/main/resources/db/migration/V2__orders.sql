-- What can be bought, and what was bought. Money is in minor units (cents) of EUR.

CREATE TABLE products (
    sku   text   PRIMARY KEY,
    name  text   NOT NULL,
    price bigint NOT NULL CHECK (price > 0)
);

INSERT INTO products VALUES
    ('BAG-TOTE',      'Tote bag',               1490),
    ('BOOK-SAMPLING', 'Sampling, explained',    3200),
    ('BOOK-SPANS',    'A book of spans',        2850),
    ('BOOK-TRACING',  'Tracing in practice',    3990),
    ('CAP-BLUE',      'Cap, blue',              1795),
    ('COURSE-1DAY',   'Workshop, one day',     49000),
    ('COURSE-2DAY',   'Workshop, two days',    89000),
    ('HOODIE-L',      'Hoodie, L',              4990),
    ('HOODIE-M',      'Hoodie, M',              4990),
    ('MUG-BLACK',     'Mug, black',             1290),
    ('MUG-WHITE',     'Mug, white',             1190),
    ('NOTE-A5',       'Notebook, A5',            890),
    ('PEN-BLUE',      'Pen, blue',               199),
    ('PEN-RED',       'Pen, red',                199),
    ('POSTER-A1',     'Poster: one trace, A1',  1950),
    ('SOCKS-42',      'Socks, 42',               990),
    ('STICKER-10',    'Stickers, ten',           450),
    ('TEE-L',         'T-shirt, L',             2190),
    ('TEE-M',         'T-shirt, M',             2190),
    ('TEE-S',         'T-shirt, S',             2190);

-- One row for each attempt to order, written before money moves. It makes an attempt unique (the key is the client's,
-- or a generated one), keeps the order's id over retries, so that the payment provider sees the same payment again, and
-- is what remains of an attempt that broke off.
CREATE TABLE order_requests (
    user_id         bigint      NOT NULL REFERENCES users (id),
    idempotency_key text        NOT NULL,
    fingerprint     text        NOT NULL,
    order_id        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    state           text        NOT NULL DEFAULT 'processing' CHECK (state IN ('processing', 'retryable', 'done')),
    claimed_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, idempotency_key)
);

CREATE TABLE orders (
    id         bigint      PRIMARY KEY,
    user_id    bigint      NOT NULL REFERENCES users (id),
    status     text        NOT NULL CHECK (status IN ('paid')),
    total      bigint      NOT NULL,
    payment_id text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE INDEX orders_by_user ON orders (user_id, id);

CREATE TABLE order_items (
    order_id   bigint NOT NULL REFERENCES orders (id),
    position   int    NOT NULL,
    sku        text   NOT NULL REFERENCES products (sku),
    quantity   int    NOT NULL CHECK (quantity > 0),
    unit_price bigint NOT NULL,
    PRIMARY KEY (order_id, position)
);

-- Confirmations to be sent. trace_context holds what the propagators injected when the row was written.
CREATE TABLE outbox (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id      bigint      NOT NULL REFERENCES orders (id),
    trace_context jsonb       NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    sent_at       timestamptz
);

-- The worker looks for unsent rows all the time and must not read the sent ones.
CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
