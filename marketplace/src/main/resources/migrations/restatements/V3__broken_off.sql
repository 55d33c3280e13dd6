-- A run that began and could not be brought to its end, as where the disk is full.
alter table run drop constraint run_state_check;
alter table run add constraint run_state_check check (state in
  ('QUEUED', 'RUNNING', 'DONE', 'REFUSED', 'BROKEN_OFF', 'FAILED', 'CANCELLED', 'INTERRUPTED'));
