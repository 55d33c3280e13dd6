-- What a program asked for under which key, so that asking once more has no further effect.
create table idempotency_key (
  account      text not null,
  key          text not null check (length(key) between 1 and 255),
  -- SHA-256 of the request: another request may not come under the same key.
  request_hash text not null,
  run          uuid references run on delete cascade,
  primary key (account, key)
);

create index idempotency_key_run on idempotency_key (run);
