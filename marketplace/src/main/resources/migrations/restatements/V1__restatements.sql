-- Data sets that operators uploaded; the files themselves lie in the data directory.
create table uploaded_data_set (
  id          uuid        primary key default uuidv7(),
  name        text        not null check (length(name) between 1 and 120),
  uploaded_by text        not null,
  uploaded_at timestamptz not null
);

-- Restatements that were asked for, and what became of them.
create table run (
  id            uuid        primary key default uuidv7(),
  -- The data directory whose server computes it and keeps its files: several servers may share
  -- this database, and none may take another's runs for its own.
  home          uuid        not null,
  data_set      text        not null,
  data_set_name text        not null,
  request       jsonb       not null,
  -- The same fingerprint computes the same figures: data, editions, assumptions, program.
  fingerprint   text        not null,
  state         text        not null check (state in
    ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
  attempt       integer     not null default 1 check (attempt > 0),
  asked_by      text        not null,
  asked_at      timestamptz not null,
  queued_at     timestamptz not null,
  started_at    timestamptz,
  ended_at      timestamptz,
  doing         text,
  rows_read     bigint      not null default 0,
  bytes_read    bigint      not null default 0,
  bytes_total   bigint      not null default 0,
  -- Why it was refused or failed: sentences.
  reasons       jsonb       not null default '[]',
  -- Everything of the result but the sellers, and the form in which it is written.
  report        jsonb,
  report_format integer,
  check ((state = 'DONE') = (report is not null)),
  check ((report is null) = (report_format is null))
);

create index run_newest on run (asked_at desc, id desc);
create index run_queue on run (home, queued_at, id) where state = 'QUEUED';
create index run_fingerprint on run (fingerprint, asked_at desc);
create index run_data_set on run (data_set);

-- One row for each seller and currency; the currency is empty where a seller was charged nothing.
-- Amounts are in minor units; a change over zero means that the seller pays more.
create table seller_result (
  run              uuid    not null references run on delete cascade,
  currency         text    not null check (currency ~ '^([A-Z]{3})?$'),
  seller           text    not null,
  lines            bigint  not null,
  sales_minor      bigint,
  against_minor    bigint  not null,
  under_minor      bigint  not null,
  change_minor     bigint  not null generated always as (under_minor - against_minor) stored,
  orders           bigint  not null,
  late             bigint  not null,
  breaches_against bigint  not null,
  breaches_under   bigint  not null,
  points_against   bigint  not null,
  points_under     bigint  not null,
  waived_against   bigint  not null,
  waived_under     bigint  not null,
  -- The same by rule.
  parts            jsonb   not null,
  primary key (run, currency, seller)
);

create index seller_result_by_change on seller_result (run, currency, change_minor, seller);
