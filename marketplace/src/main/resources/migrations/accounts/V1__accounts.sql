-- Who may sign in. The password is kept as a salted hash only.
create table account (
  id            uuid        primary key default uuidv7(),
  name          text        not null unique check (name = lower(name) and length(name) between 1 and 80),
  password_hash text        not null,
  role          text        not null check (role in ('OPERATOR')),
  created_at    timestamptz not null
);
